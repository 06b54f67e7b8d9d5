package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.usecase.CompterTravail;
import fr.ancrage.diagnostics.affectation.usecase.CompterTravail.Attente;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Work in hand (product §4.5): figures only, so no trail; who has no work here has an empty list.
 */
@RestController
@RequestMapping("/api/diagnostics/travail")
@Tag(name = "Travail", description = "Ce qui attend une organisation")
class TravailController {

    private final CompterTravail compter;
    private final TrailAlerts alertes;

    TravailController(CompterTravail compter, TrailAlerts alertes) {
        this.compter = compter;
        this.alertes = alertes;
    }

    @Schema(
            name = "ElementTravail",
            requiredProperties = {"code", "libelle", "total", "lien"})
    record ElementReponse(
            String code,
            String libelle,
            long total,
            @Schema(description = "Page du portail") String lien) {}

    @Schema(name = "Travail", requiredProperties = "elements")
    record TravailReponse(List<ElementReponse> elements) {}

    @GetMapping
    @Operation(operationId = "compterTravail", summary = "Ce qui attend la personne connectée")
    TravailReponse travail(@Parameter(hidden = true) AgentConnecte agent) {
        var travail = compter.executer(agent);
        var elements = new ArrayList<ElementReponse>();
        travail.comptes()
                .forEach(c ->
                        elements.add(
                                new ElementReponse(
                                        c.attente().name(),
                                        libelle(c.attente(), travail.surveille()),
                                        c.total(),
                                        "/affectations?vue=" + vue(c.attente()))));
        var aExaminer = alertes.waiting(agent);
        if (aExaminer > 0) {
            elements.add(
                    new ElementReponse(
                            "ALERTES_PISTE",
                            "Volumes inhabituels à examiner : diagnostics",
                            aExaminer,
                            "/piste/alertes"));
        }
        return new TravailReponse(elements);
    }

    private static String libelle(Attente attente, boolean surveille) {
        return switch (attente) {
            case A_ACCEPTER ->
                    surveille
                            ? "Missions sans réponse du service désigné"
                            : "Missions à prendre en charge ou à refuser";
            case EN_RETARD -> "Missions en retard";
            case CETTE_SEMAINE -> "Missions à rendre cette semaine";
            case SANS_ACTIVITE -> "Missions sans activité depuis quinze jours";
            case SANS_ORGANISATION -> "Missions que la charte ne confie à personne";
            case REFUSEES -> "Missions refusées, à confier à une autre organisation";
        };
    }

    private static String vue(Attente attente) {
        return switch (attente) {
            case A_ACCEPTER -> "a-accepter";
            case EN_RETARD -> "en-retard";
            case CETTE_SEMAINE -> "cette-semaine";
            case SANS_ACTIVITE -> "sans-activite";
            case SANS_ORGANISATION -> "sans-organisation";
            case REFUSEES -> "refusees";
        };
    }
}
