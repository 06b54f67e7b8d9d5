package fr.ancrage.notifications.transmissions.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** {@code bilan.arrete.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BilanArreteV1(String departement, int annee, LocalDate le) {}
