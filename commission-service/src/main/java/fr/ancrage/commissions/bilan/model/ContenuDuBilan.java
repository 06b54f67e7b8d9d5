package fr.ancrage.commissions.bilan.model;

import fr.ancrage.commissions.indicateur.model.Indicateur;
import java.util.List;

/** What every bilan counts, and what it asks others for. */
public record ContenuDuBilan(List<Indicateur> comptes, List<ADeclarer> aDeclarer) {

    public ContenuDuBilan {
        comptes = List.copyOf(comptes);
        aDeclarer = List.copyOf(aDeclarer);
    }
}
