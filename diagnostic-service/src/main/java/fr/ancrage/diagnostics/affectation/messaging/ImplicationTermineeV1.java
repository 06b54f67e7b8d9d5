package fr.ancrage.diagnostics.affectation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinImplication;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code dossier.implication-terminee.v1}, as far as this service reads it.
 *
 * @param implication what the organisation was involved in, then the organisation
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImplicationTermineeV1(
        String dossier, String implication, String organisation, String enTantQue, LocalDate le) {

    /** Nothing for those who have neither a mission here nor a part that opens a report. */
    Optional<FinImplication> fin() {
        return switch (enTantQue) {
            case "SERVICE_SOCIAL",
                    "OPERATEUR",
                    "CONNU_DE",
                    "BAILLEUR",
                    "MEMBRE_COMMISSION",
                    "VIVIER" ->
                    Optional.of(
                            new FinImplication(
                                    implication.substring(0, implication.lastIndexOf('/')),
                                    organisation,
                                    le));
            default -> Optional.empty();
        };
    }
}
