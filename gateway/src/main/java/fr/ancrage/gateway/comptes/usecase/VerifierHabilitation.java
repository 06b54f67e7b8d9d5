package fr.ancrage.gateway.comptes.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.platform.usecase.UseCase;
import java.time.Duration;

/**
 * Whether an account's habilitation lets it work today. A decision is seen within the few seconds
 * that an answer is kept, whichever instance took it, before the directory has even heard of it. An
 * account without a habilitation is not known here: the directory alone decides.
 */
@UseCase
public class VerifierHabilitation {

    private static final Duration GARDEE = Duration.ofSeconds(3);
    private static final int COMPTES = 50_000;

    private final Habilitations habilitations;
    private final Jours jours;
    private final Cache<CompteId, Boolean> reponses =
            Caffeine.newBuilder().maximumSize(COMPTES).expireAfterWrite(GARDEE).build();

    public VerifierHabilitation(Habilitations habilitations, Jours jours) {
        this.habilitations = habilitations;
        this.jours = jours;
    }

    public boolean executer(CompteId compte) {
        return Boolean.TRUE.equals(reponses.get(compte, this::ouverte));
    }

    private boolean ouverte(CompteId compte) {
        var aujourdhui = jours.jour().aujourdhui();
        return habilitations
                .trouver(compte)
                .map(v -> v.habilitation().ouvre(aujourdhui))
                .orElse(true);
    }
}
