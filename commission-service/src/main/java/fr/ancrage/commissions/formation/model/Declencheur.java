package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act that makes a case a candidate for examination.
 *
 * @param nature of the act
 * @param parcs empty: both
 * @param depuis the first day on which such an act does so; absent: always
 */
public record Declencheur(
        String nature, Set<Parc> parcs, @Nullable LocalDate depuis, String source) {

    /** The paying organisation asks whether the housing aid goes on. */
    public static final String SAISINE_APL = "SAISINE_APL";

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

    public boolean vaut(String autreNature, Parc parc, LocalDate le) {
        return nature.equals(autreNature)
                && (parcs.isEmpty() || parcs.contains(parc))
                && (depuis == null || !depuis.isAfter(le));
    }
}
