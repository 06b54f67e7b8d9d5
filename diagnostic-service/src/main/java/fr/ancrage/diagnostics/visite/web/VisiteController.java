package fr.ancrage.diagnostics.visite.web;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.visite.usecase.DemanderVisite;
import fr.ancrage.diagnostics.visite.usecase.DemanderVisite.Resultat;
import fr.ancrage.diagnostics.visite.usecase.LireVisite;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The visite d'anticipation of one dossier: where it stands, and asking it (R-143, R-250…R-254).
 */
@RestController
@RequestMapping("/api/diagnostics")
@Tag(name = "Visites d'anticipation", description = "Ce qui est prévu, possible ou refusé")
class VisiteController {

    private static final String TRACE_VISITE = "visite";
    private static final String TRACE_AFFECTATION = "affectation";

    private final LireVisite lire;
    private final DemanderVisite demander;
    private final Trail trail;

    VisiteController(LireVisite lire, DemanderVisite demander, Trail trail) {
        this.lire = lire;
        this.demander = demander;
        this.trail = trail;
    }

    @GetMapping("/dossiers/{dossier}/visite")
    @Operation(operationId = "lireVisite", summary = "La visite d'anticipation d'un dossier")
    VisiteReponse lire(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String dossier) {
        var lue = lire.executer(dossier, agent).orElseThrow(ProblemeException::introuvable);
        trail.read(agent, TRACE_VISITE, List.of(dossier));
        return VisiteReponse.from(lue);
    }

    @PostMapping("/affectations")
    @Operation(
            operationId = "demanderMission",
            summary = "Demander une mission pour un dossier (gestionnaire, secrétariat)",
            responses = @ApiResponse(responseCode = "201"))
    ResponseEntity<VisiteReponse> demander(
            @Parameter(hidden = true) AgentConnecte agent, @RequestBody DemandeRequete requete) {
        var dossier = requete.dossierDemande();
        return switch (demander.executer(dossier, agent)) {
            case Resultat.Demandee(var affectation) -> {
                trail.changed(
                        agent,
                        TRACE_AFFECTATION,
                        List.of(affectation.toString()),
                        List.of(dossier));
                yield ResponseEntity.created(adresse(affectation)).body(lire(agent, dossier));
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.DejaDemandee() ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "VISITE_DEJA_DEMANDEE");
            case Resultat.SansObjet(var raison) ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "VISITE_SANS_OBJET")
                            .with("explication", VisiteReponse.explication(raison));
            case Resultat.RefuseeParLaCharte(var issue) -> throw refus(issue);
        };
    }

    /** The charter's own words, with the rule and the source that it cites. */
    private static ProblemeException refus(Issue issue) {
        return switch (issue) {
            case Issue.Refusee r ->
                    ProblemeException.of(HttpStatus.CONFLICT, "REFUS_DE_LA_CHARTE")
                            .with("motif", r.motif())
                            .with("regle", r.regle())
                            .with("source", r.source());
            case Issue.SansRegle(), Issue.MissionNonPrevue() ->
                    ProblemeException.of(HttpStatus.CONFLICT, "MISSION_NON_PREVUE");
            case Issue.Designee _ ->
                    throw new IllegalStateException(
                            "a charter that names somebody refuses nothing");
        };
    }

    private static URI adresse(AffectationId affectation) {
        return URI.create("/api/diagnostics/affectations/" + affectation);
    }
}
