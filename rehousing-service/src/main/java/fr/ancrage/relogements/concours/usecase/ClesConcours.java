package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.EtatConcours;
import fr.ancrage.relogements.habilitation.Portee;
import java.util.HashSet;
import java.util.Set;

/** The keys by which a concours is found: whom it involves (product §3). */
public final class ClesConcours {

    private ClesConcours() {}

    /** None while nothing asks or decides: there is nothing to see. */
    public static Set<String> de(Concours concours) {
        var lieu = concours.lieu();
        if (lieu == null || concours.etat() == EtatConcours.SANS_OBJET) {
            return Set.of();
        }
        var cles = new HashSet<String>();
        cles.add(Portee.CONCOURS_DEPARTEMENT + lieu.departement());
        if (lieu.arrondissement() != null) {
            cles.add(Portee.CONCOURS_ARRONDISSEMENT + lieu.arrondissement());
        }
        concours.etudes().forEach(etude -> cles.add(Portee.CONCOURS_ETUDE + etude));
        if (concours.octroi().isPresent()) {
            cles.add(Portee.CONCOURS_ACCORDE + lieu.departement());
        }
        return Set.copyOf(cles);
    }
}
