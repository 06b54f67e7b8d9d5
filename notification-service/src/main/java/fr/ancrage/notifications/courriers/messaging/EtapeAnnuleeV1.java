package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.courriers.model.ProcedureConnue;

/** {@code dossier.etape-annulee.v1}, as far as letters read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeAnnuleeV1(String dossier, String acte, String stade) {

    ProcedureConnue procedure(long sequence) {
        return new ProcedureConnue(stade.equals("CLOS"), acte, sequence);
    }
}
