package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.ListeAffectations.AgentDeLOrganisation;
import fr.ancrage.diagnostics.affectation.usecase.ListerAgents;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The colleagues among whom a lead distributes the work; an empty list for anybody else. */
@RestController
@RequestMapping("/api/diagnostics/agents")
@Tag(name = "Travail", description = "Ce qui attend une organisation")
class AgentsController {

    private final ListerAgents lister;

    AgentsController(ListerAgents lister) {
        this.lister = lister;
    }

    @Schema(
            name = "AgentDuService",
            requiredProperties = {"identifiant", "enCours"})
    record AgentReponse(
            String identifiant, @Schema(description = "Missions qu'il a en main") long enCours) {

        static AgentReponse from(AgentDeLOrganisation agent) {
            return new AgentReponse(agent.identifiant(), agent.enCours());
        }
    }

    @Schema(name = "AgentsDuService", requiredProperties = "elements")
    record AgentsReponse(List<AgentReponse> elements) {}

    @GetMapping
    @Operation(
            operationId = "listerAgents",
            summary = "Les agents entre lesquels l'encadrant répartit les missions")
    AgentsReponse lister(@Parameter(hidden = true) AgentConnecte agent) {
        return new AgentsReponse(lister.executer(agent).stream().map(AgentReponse::from).toList());
    }
}
