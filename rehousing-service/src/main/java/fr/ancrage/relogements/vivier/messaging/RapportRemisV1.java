package fr.ancrage.relogements.vivier.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code affectation.rapport-remis.v1}, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RapportRemisV1(
        String affectation,
        String dossier,
        String departement,
        String organisation,
        LocalDate le,
        @Nullable Boolean rapportSocial) {}
