package fr.ancrage.relogements.travail;

import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.relogements.travail.CompterTravail.Attente;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller today (product §4.5): figures only, so no trail. */
@RestController
@RequestMapping("/api/relogements/travail")
@Tag(name = "Travail", description = "Ce qui attend la personne connectée")
class TravailController {

    private final CompterTravail compter;

    TravailController(CompterTravail compter) {
        this.compter = compter;
    }

    @Schema(requiredProperties = "elements")
    record TravailReponse(List<AttenteReponse> elements) {}

    @Schema(requiredProperties = {"code", "libelle", "total", "lien"})
    record AttenteReponse(String code, String libelle, long total, String lien) {

        static AttenteReponse from(Attente a) {
            return new AttenteReponse(a.code(), a.libelle(), a.total(), a.lien());
        }
    }

    @GetMapping
    @Operation(operationId = "compterTravail", summary = "Ce qui attend aujourd'hui")
    TravailReponse travail(@Parameter(hidden = true) AgentConnecte agent) {
        return new TravailReponse(
                compter.executer(agent).stream().map(AttenteReponse::from).toList());
    }
}
