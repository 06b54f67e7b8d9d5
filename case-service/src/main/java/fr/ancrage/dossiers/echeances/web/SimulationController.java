package fr.ancrage.dossiers.echeances.web;

import fr.ancrage.dossiers.echeances.model.CalculEcheances;
import fr.ancrage.dossiers.echeances.model.FaitsProcedure;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open to every agent: the facts name nobody and nothing is kept. */
@RestController
@RequestMapping("/api/dossiers/simulations-echeances")
@Tag(name = "Échéances")
class SimulationController {
    private final CalculEcheances calcul;
    private final Chartes chartes;
    private final HorlogeMetier horloge;

    SimulationController(CalculEcheances calcul, Chartes chartes, HorlogeMetier horloge) {
        this.calcul = calcul;
        this.chartes = chartes;
        this.horloge = horloge;
    }

    @PostMapping
    @Operation(
            operationId = "simulerEcheances",
            summary = "Calcule les échéances légales de faits donnés, sans rien enregistrer")
    SimulationReponse simuler(
            @RequestBody SimulationRequete requete, @Parameter(hidden = true) AgentConnecte agent) {
        FaitsProcedure faits = requete.toDomain(chartes.departements());
        return SimulationReponse.from(
                calcul.calculer(faits, horloge.aujourdhui(faits.departement())));
    }
}
