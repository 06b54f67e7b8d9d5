package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.ListeAffectations.Travail;
import fr.ancrage.diagnostics.affectation.usecase.CompterTravail;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.saisie.Saisie;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work in hand (product §4.5): figures only, so no trail. */
@RestController
@RequestMapping("/api/diagnostics/travail")
@Tag(name = "Travail", description = "Ce qui attend une organisation")
class TravailController {

    private final CompterTravail compter;
    private final Habilitation habilitation;

    TravailController(CompterTravail compter, Habilitation habilitation) {
        this.compter = compter;
        this.habilitation = habilitation;
    }

    @Schema(requiredProperties = {"aAccepter", "cetteSemaine", "enRetard", "sansActivite"})
    record TravailReponse(long aAccepter, long cetteSemaine, long enRetard, long sansActivite) {

        static TravailReponse from(Travail travail) {
            return new TravailReponse(
                    travail.aAccepter(),
                    travail.cetteSemaine(),
                    travail.enRetard(),
                    travail.sansActivite());
        }
    }

    @GetMapping
    @Operation(
            operationId = "compterTravail",
            summary = "Ce qui attend l'organisation de la personne connectée")
    TravailReponse travail(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(defaultValue = "15") int joursSansActivite) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var saisie = new Saisie();
        if (joursSansActivite < 1 || joursSansActivite > 365) {
            saisie.refuser("joursSansActivite", "NOMBRE_INVALIDE");
        }
        saisie.verifier();
        return TravailReponse.from(compter.executer(agent, joursSansActivite));
    }
}
