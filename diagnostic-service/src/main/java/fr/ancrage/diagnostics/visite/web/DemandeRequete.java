package fr.ancrage.diagnostics.visite.web;

import fr.ancrage.diagnostics.saisie.Saisie;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mission that an agent asks for a dossier; only the visit is asked this way. */
@Schema(
        name = "DemandeMission",
        requiredProperties = {"dossier", "mission"})
record DemandeRequete(
        @Nullable String dossier,
        @Schema(allowableValues = "VISITE_ANTICIPATION") @Nullable String mission) {

    private static final String VISITE = "VISITE_ANTICIPATION";

    String dossierDemande() {
        var saisie = new Saisie();
        var id = saisie.obligatoire("dossier", dossier);
        var voulue = saisie.obligatoire("mission", mission);
        if (!voulue.isEmpty() && !voulue.equals(VISITE)) {
            saisie.refuser("mission", "MISSION_NON_DEMANDEE");
        }
        saisie.verifier();
        return id;
    }
}
