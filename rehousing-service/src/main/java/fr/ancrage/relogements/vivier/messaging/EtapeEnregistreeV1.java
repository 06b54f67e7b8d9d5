package fr.ancrage.relogements.vivier.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** {@code dossier.etape-enregistree.v1}, as far as the pool reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeEnregistreeV1(
        String dossier,
        String departement,
        String stade,
        String acte,
        String nature,
        LocalDate enregistreLe) {

    /** A closing that came after an act of a later day left its dossier open. */
    boolean clot() {
        return nature.equals("CLOTURE") && stade.equals("CLOS");
    }
}
