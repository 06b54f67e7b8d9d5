package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.relogements.habilitation.Portee;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import java.util.HashSet;
import java.util.Set;

/** The keys by which an entry is found: whom it involves (product §3, R-297). */
public final class ClesEntree {

    private ClesEntree() {}

    /** None while nobody entered it, or once its dossier is part of another one. */
    public static Set<String> de(EntreeVivier entree) {
        if (entree.sejour() == null || entree.reuniDans() != null) {
            return Set.of();
        }
        var cles = new HashSet<String>();
        cles.add(Portee.VIVIER_DEPARTEMENT + entree.departement());
        entree.rapporteurs().forEach(o -> cles.add(Portee.VIVIER_RAPPORT + o));
        if (entree.etat() == EtatEntree.COMPLETE) {
            entree.meneur().ifPresent(o -> cles.add(Portee.VIVIER_CHEF_DE_FILE + o));
        }
        return Set.copyOf(cles);
    }
}
