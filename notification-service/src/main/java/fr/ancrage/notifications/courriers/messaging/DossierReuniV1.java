package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * {@code dossier.reuni.v1}, as far as letters read it.
 *
 * @param dossier the one that was absorbed
 * @param dans the one that was kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DossierReuniV1(String dossier, String dans) {}
