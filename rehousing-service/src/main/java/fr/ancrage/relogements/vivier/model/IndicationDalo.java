package fr.ancrage.relogements.vivier.model;

import java.util.Optional;

/**
 * What whoever decides on the force must weigh of the DALO recourse, and nothing more of
 * the pool: neither days nor what the commission said beyond this word.
 */
public enum IndicationDalo {
    RECONNU_PRIORITAIRE,
    RECOURS_EN_COURS,
    SANS_SUITE,
    NON_CONNU;

    public static IndicationDalo de(Optional<EntreeVivier> entree) {
        return entree.map(EntreeVivier::sejour)
                .map(Sejour::dalo)
                .map(IndicationDalo::de)
                .orElse(NON_CONNU);
    }

    private static IndicationDalo de(Dalo dalo) {
        return switch (dalo.decision()) {
            case null -> RECOURS_EN_COURS;
            case PRIORITAIRE -> RECONNU_PRIORITAIRE;
            case REJET, REORIENTATION_HEBERGEMENT, SANS_OBJET -> SANS_SUITE;
        };
    }
}
