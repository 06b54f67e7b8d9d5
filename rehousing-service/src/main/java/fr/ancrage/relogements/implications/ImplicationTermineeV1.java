package fr.ancrage.relogements.implications;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * {@code dossier.implication-terminee.v1}, as far as this service reads it.
 *
 * @param implication what the organisation was involved in, then the organisation
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImplicationTermineeV1(
        String dossier,
        String departement,
        String implication,
        String organisation,
        String enTantQue) {

    /** An act, the assignment of a report, or the stay that a landlord leads. */
    String quoi() {
        var parties = implication.split("/");
        return switch (enTantQue) {
            case "COMMISSAIRE_JUSTICE", "BAILLEUR" -> parties[1];
            default -> parties[0];
        };
    }

    /** A landlord is a party of its own tenant's case: only what it leads is ended. */
    boolean chefDeFile() {
        return enTantQue.equals("BAILLEUR") && implication.startsWith("vivier/");
    }
}
