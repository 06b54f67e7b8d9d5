package fr.ancrage.relogements.vivier.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/** {@code avis.rendu.v1}, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AvisRenduV1(
        String dossier,
        String departement,
        String seance,
        String formation,
        LocalDate le,
        List<PreconisationV1> preconisations) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PreconisationV1(String type) {}

    boolean recommandeUnRelogement() {
        return preconisations.stream().anyMatch(p -> "RELOGEMENT".equals(p.type()));
    }
}
