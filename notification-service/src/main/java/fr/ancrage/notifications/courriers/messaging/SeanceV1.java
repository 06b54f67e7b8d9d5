package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the commission-service says of a dossier in a sitting, as far as letters read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeanceV1(
        String dossier,
        String departement,
        String seance,
        String formation,
        LocalDate dateSeance,
        LocalDate le,
        @Nullable String parc,
        @Nullable Boolean menageConvoque,
        @Nullable String heure,
        @Nullable String lieu,
        @Nullable String avis,
        @Nullable String issue,
        @Nullable String motif,
        @Nullable String organismePayeur,
        @Nullable String bailleur,
        @Nullable List<PreconisationV1> preconisations) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PreconisationV1(
            String type, @Nullable String organisation, @Nullable LocalDate echeance) {}

    String codesDesPreconisations() {
        return preconisations == null
                ? ""
                : preconisations.stream()
                        .map(p ->
                                p.type()
                                        + "|"
                                        + (p.organisation() == null ? "" : p.organisation())
                                        + "|"
                                        + (p.echeance() == null ? "" : p.echeance()))
                        .collect(Collectors.joining(";"));
    }
}
