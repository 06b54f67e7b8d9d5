package fr.ancrage.commissions.candidature.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.seance.usecase.SuivreDossier.FinImplication;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code dossier.implication-terminee.v1}, as far as this service reads it.
 *
 * @param implication for a member, {@code seance/}, the sitting, then the organisation
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImplicationTermineeV1(
        String dossier, String implication, String organisation, String enTantQue, LocalDate le) {

    /** Nothing for who is involved by something else than a sitting. */
    Optional<FinImplication> fin() {
        var parties = implication.split("/");
        return enTantQue.equals("MEMBRE_COMMISSION") && parties.length == 3
                ? Optional.of(new FinImplication(parties[1], organisation))
                : Optional.empty();
    }
}
