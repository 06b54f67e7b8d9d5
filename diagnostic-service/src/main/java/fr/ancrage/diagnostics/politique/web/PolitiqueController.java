package fr.ancrage.diagnostics.politique.web;

import fr.ancrage.diagnostics.habilitation.Politique;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may see what here, in plain French; nothing of a case, so no trail. */
@RestController
@RequestMapping("/api/diagnostics/politique")
@Tag(name = "Politique", description = "Qui peut voir quoi")
class PolitiqueController {

    record PolitiqueReponse(
            String service, String libelle, List<Politique.LignePolitique> lignes) {}

    private final Politique politique;

    PolitiqueController(Politique politique) {
        this.politique = politique;
    }

    @GetMapping
    @Operation(operationId = "lirePolitique", summary = "Ce que chaque rôle voit et peut faire ici")
    PolitiqueReponse lire(@Parameter(hidden = true) AgentConnecte agent) {
        if (!Politique.estLuePar(agent)) {
            throw ProblemeException.interdit();
        }
        return new PolitiqueReponse(
                "diagnostics", "Diagnostics et missions", politique.lignes(agent));
    }
}
