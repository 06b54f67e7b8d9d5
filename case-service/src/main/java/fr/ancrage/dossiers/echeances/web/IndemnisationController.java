package fr.ancrage.dossiers.echeances.web;

import fr.ancrage.dossiers.echeances.model.CalculIndemnisation;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open to every agent: the facts name nobody and nothing is kept. */
@RestController
@RequestMapping("/api/dossiers/simulations-indemnites")
@Tag(name = "Échéances")
class IndemnisationController {
    private final CalculIndemnisation calcul;
    private final Chartes chartes;
    private final HorlogeMetier horloge;

    IndemnisationController(CalculIndemnisation calcul, Chartes chartes, HorlogeMetier horloge) {
        this.calcul = calcul;
        this.chartes = chartes;
        this.horloge = horloge;
    }

    @PostMapping
    @Operation(
            operationId = "estimerIndemnite",
            summary =
                    "Estime ce que l'État doit après un refus du concours de la force publique,"
                            + " sans rien enregistrer")
    IndemnisationReponse estimer(
            @RequestBody IndemnisationRequete requete,
            @Parameter(hidden = true) AgentConnecte agent) {
        return calcul.estimer(requete.toDomain(chartes.departements(), horloge.aujourdhui()))
                .map(IndemnisationReponse::from)
                .orElseThrow(() ->
                        ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "REFUS_SANS_REGLE"));
    }
}
