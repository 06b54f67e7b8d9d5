package fr.ancrage.relogements.concours.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** {@code dossier.etape-annulee.v1}, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeAnnuleeV1(String dossier, String departement, String acte, String nature) {}
