package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinProcedure;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody refused or closed.
 *
 * @param code what travels in events
 * @param texte what the person wrote: it may speak of the household, so it never leaves the service
 *     but to its readers
 */
public record Motif(String code, @Nullable String texte) {

    /** A reason given in words only. */
    public static final String AUTRE = "AUTRE";

    /** The bail is to end for another reason than arrears: no DSF is asked. */
    public static final String HORS_IMPAYE = "HORS_IMPAYE";

    public static final String EXPULSION = "EXPULSION";

    /** The dossier was closed; what it closed stays closed when it is opened again. */
    public static final String DOSSIER_CLOS = "DOSSIER_CLOS";

    public static final String ACTE_ANNULE = "ACTE_ANNULE";

    /** The secretariat ended the organisation's involvement: the mission is taken back. */
    public static final String IMPLICATION_TERMINEE = "IMPLICATION_TERMINEE";

    static Motif horsImpaye() {
        return new Motif(
                HORS_IMPAYE,
                "Le diagnostic social et financier n'est demandé que pour une résiliation pour"
                        + " impayé (loi du 6 juillet 1989, art. 24 III).");
    }

    static Motif de(FinProcedure.Cause cause) {
        return switch (cause) {
            case EXPULSION -> new Motif(EXPULSION, null);
            case CLOTURE -> new Motif(DOSSIER_CLOS, "Le dossier est clos.");
        };
    }

    static Motif implicationTerminee() {
        return new Motif(
                IMPLICATION_TERMINEE,
                "Mission retirée : le secrétariat de la CCAPEX a mis fin à l'implication de"
                        + " l'organisme dans ce dossier.");
    }

    @Override
    public String toString() {
        return "Motif[" + code + "]";
    }
}
