package fr.ancrage.gateway.comptes.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Usages;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;

/** An account was used today: written once a day, however many its calls. */
@UseCase
public class NoterUsage {

    private static final int COMPTES = 50_000;

    private final Usages usages;
    private final Jours jours;
    private final Cache<CompteId, LocalDate> notes =
            Caffeine.newBuilder().maximumSize(COMPTES).build();

    public NoterUsage(Usages usages, Jours jours) {
        this.usages = usages;
        this.jours = jours;
    }

    public void executer(CompteId compte) {
        var jour = jours.jour().reel();
        if (!jour.equals(notes.getIfPresent(compte))) {
            usages.noter(compte, jour);
            notes.put(compte, jour);
        }
    }
}
