package fr.ancrage.diagnostics.visite.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** {@code avis.rendu.v1}, as far as this service reads it: a commission examined the dossier. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AvisRenduV1(String dossier, String seance, LocalDate dateSeance) {}
