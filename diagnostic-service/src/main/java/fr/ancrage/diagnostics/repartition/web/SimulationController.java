package fr.ancrage.diagnostics.repartition.web;

import fr.ancrage.diagnostics.repartition.usecase.SimulerAffectation;
import fr.ancrage.diagnostics.repartition.usecase.SimulerAffectation.Reponse;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open to any agent: it speaks of the charter, never of a household. */
@RestController
@RequestMapping("/api/diagnostics/simulations-affectation")
@Tag(name = "Répartition", description = "Qui serait saisi, et par quelle règle de la charte")
class SimulationController {

    private final SimulerAffectation simuler;

    SimulationController(SimulerAffectation simuler) {
        this.simuler = simuler;
    }

    @PostMapping
    @Operation(
            operationId = "simulerAffectation",
            summary = "Dit qui la charte désignerait, sans rien enregistrer")
    SimulationReponse simuler(@RequestBody SimulationRequete requete) {
        return switch (simuler.executer(requete.toDomain())) {
            case Reponse.Repartie(var repartition, var table) ->
                    SimulationReponse.from(repartition, table);
            case Reponse.Incomprise(var inconnus) -> {
                var input = new Input();
                inconnus.forEach(i -> input.refuse(i.champ(), i.name()));
                input.check();
                throw new IllegalStateException("a refused question names what is wrong");
            }
        };
    }
}
