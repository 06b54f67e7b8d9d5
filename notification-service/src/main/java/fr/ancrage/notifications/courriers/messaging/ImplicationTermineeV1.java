package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * {@code dossier.implication-terminee.v1}, as far as letters read it.
 *
 * @param implication what the organisation was involved in, then the organisation
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImplicationTermineeV1(String dossier, String departement, String implication) {}
