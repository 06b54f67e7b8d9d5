package fr.ancrage.commissions.candidature.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Stade;

/** {@code dossier.etape-annulee.v1}, as far as the candidatures read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeAnnuleeV1(String dossier, String departement, String acte, Stade stade) {}
