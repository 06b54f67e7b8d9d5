package fr.ancrage.commissions.candidature.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Signal;
import java.time.LocalDate;

/**
 * {@code affectation.rapport-remis.v1} and {@code affectation.carence-constatee.v1}, as far as the
 * candidatures read them.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RetourV1(
        String affectation,
        String dossier,
        String departement,
        String mission,
        String organisation,
        LocalDate le) {

    Signal signal(Signal.Type type) {
        return new Signal(type, affectation, mission, organisation, le);
    }
}
