package fr.ancrage.notifications.transmissions.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** {@code liste-siao.figee.v1}, as far as transmissions read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListeSiaoFigeeV1(String departement, String semaine, long total, LocalDate le) {}
