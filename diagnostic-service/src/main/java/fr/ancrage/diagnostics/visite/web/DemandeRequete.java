package fr.ancrage.diagnostics.visite.web;

import fr.ancrage.platform.input.Input;
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
        var input = new Input();
        var id = input.required("dossier", dossier);
        var voulue = input.required("mission", mission);
        if (!voulue.isEmpty() && !voulue.equals(VISITE)) {
            input.refuse("mission", "MISSION_NON_DEMANDEE");
        }
        input.check();
        return id;
    }
}
