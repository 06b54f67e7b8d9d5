package fr.ancrage.notifications.transmissions.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** {@code envoi.parti.v1}, as far as the register of transmissions reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EnvoiPartiV1(String envoi) {}
