package fr.ancrage.gateway.comptes.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Comptes.AnnuaireAbsent;
import fr.ancrage.platform.usecase.UseCase;
import java.time.Duration;
import java.util.Optional;

/**
 * The caller's own name, for the portal's header: a token carries none. Nobody waits for it: while
 * the directory is away there is none.
 */
@UseCase
public class LireNom {

    private static final int COMPTES = 10_000;

    private final Comptes comptes;
    private final Cache<CompteId, Optional<String>> noms =
            Caffeine.newBuilder()
                    .maximumSize(COMPTES)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();

    /** For whom the directory kept silent a moment ago: it is not asked again at once. */
    private final Cache<CompteId, Boolean> silences =
            Caffeine.newBuilder()
                    .maximumSize(COMPTES)
                    .expireAfterWrite(Duration.ofSeconds(10))
                    .build();

    public LireNom(Comptes comptes) {
        this.comptes = comptes;
    }

    public Optional<String> executer(CompteId compte) {
        if (silences.getIfPresent(compte) != null) {
            return Optional.empty();
        }
        try {
            return noms.get(
                    compte,
                    id ->
                            comptes.trouver(id)
                                    .map(trouve -> trouve.identite().complet())
                                    .filter(nom -> !nom.isBlank()));
        } catch (AnnuaireAbsent e) {
            silences.put(compte, true);
            return Optional.empty();
        }
    }
}
