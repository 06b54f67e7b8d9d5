package fr.ancrage.commissions.formation.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An act that makes a case a candidate for examination.
 *
 * @param nature of the act
 * @param parcs empty: both
 */
public record Declencheur(String nature, Set<Parc> parcs, String source) {

    /** The same everywhere: product §8. What else makes a candidate is said by the charter. */
    public static final List<Declencheur> DE_TOUS =
            List.of(
                    new Declencheur("CQL", Set.of(Parc.PUBLIC), "R-141"),
                    new Declencheur("RFP", Set.of(), "R-156"));

    public Declencheur {
        parcs = Set.copyOf(parcs);
    }

    /** The stage to which such an act brings a case; none for an act that changes no stage. */
    public static Optional<Stade> stadeApres(String nature) {
        return switch (nature) {
            case "SIGNALEMENT", "SAISINE_CCAPEX" -> Optional.of(Stade.IMPAYE);
            case "CP" -> Optional.of(Stade.COMMANDEMENT_DE_PAYER);
            case "ASSIGNATION" -> Optional.of(Stade.ASSIGNATION);
            case "JUGEMENT" -> Optional.of(Stade.JUGEMENT);
            case "CQL" -> Optional.of(Stade.CQL);
            case "RFP" -> Optional.of(Stade.REQUISITION);
            case "DECISION_CFP" -> Optional.of(Stade.CFP);
            default -> Optional.empty();
        };
    }

    public boolean vaut(String autreNature, Parc parc) {
        return nature.equals(autreNature) && (parcs.isEmpty() || parcs.contains(parc));
    }
}
