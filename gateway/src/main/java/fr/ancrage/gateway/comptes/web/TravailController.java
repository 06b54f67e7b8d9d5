package fr.ancrage.gateway.comptes.web;

import fr.ancrage.gateway.comptes.usecase.CompterTravail;
import fr.ancrage.gateway.comptes.web.Reponses.AttenteReponse;
import fr.ancrage.gateway.comptes.web.Reponses.TravailReponse;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller in the gateway; an empty list for whom nothing waits. */
@RestController
@RequestMapping("/api/comptes")
@Tag(name = ComptesController.TAG, description = ComptesController.OBJET)
class TravailController {

    private final CompterTravail travail;
    private final TrailAlerts alertes;

    TravailController(CompterTravail travail, TrailAlerts alertes) {
        this.travail = travail;
        this.alertes = alertes;
    }

    @GetMapping("/travail")
    @Operation(operationId = "compterTravailDesComptes", summary = "Ce qui attend aujourd’hui")
    TravailReponse travail(@Parameter(hidden = true) AgentConnecte agent) {
        var revoir = travail.executer(agent);
        return new TravailReponse(
                Stream.of(
                                new AttenteReponse(
                                        "REVUE_DES_HABILITATIONS",
                                        revoir == 1
                                                ? "habilitation à revoir"
                                                : "habilitations à revoir",
                                        revoir,
                                        "/comptes/revues"),
                                new AttenteReponse(
                                        "ALERTES_PISTE",
                                        "Volumes inhabituels à examiner : comptes",
                                        alertes.waiting(agent),
                                        "/piste/alertes"))
                        .filter(attente -> attente.total() > 0)
                        .toList());
    }
}
