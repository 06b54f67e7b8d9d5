package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** {@code dossier.etape-annulee.v1}, as far as letters read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeAnnuleeV1(String dossier, String acte) {}
