package fr.ancrage.commissions.candidature.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * {@code dossier.reuni.v1}.
 *
 * @param dossier the one that was absorbed
 * @param dans the one that was kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DossierReuniV1(String dossier, String departement, String dans) {}
