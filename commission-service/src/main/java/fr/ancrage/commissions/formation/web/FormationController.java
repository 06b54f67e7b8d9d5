package fr.ancrage.commissions.formation.web;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The formations of the caller's département: no personal data, the charter as it is executed. */
@RestController
@RequestMapping("/api/commissions/formations")
@Tag(name = "Formations", description = "Les formations de la charte")
class FormationController {

    private final Habilitation habilitation;
    private final Seances seances;
    private final HorlogeMetier horloge;

    FormationController(Habilitation habilitation, Seances seances, HorlogeMetier horloge) {
        this.habilitation = habilitation;
        this.seances = seances;
        this.horloge = horloge;
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageFormations(List<FormationReponse> elements, long total, int page, int taille) {}

    @GetMapping
    @Operation(
            operationId = "listerFormations",
            summary = "Les formations de la charte, dans son ordre, qui départage (R-256)")
    PageFormations lister(@Parameter(hidden = true) AgentConnecte agent) {
        if (!habilitation.litDesListes(agent) && !agent.a("observateur")) {
            throw ProblemeException.interdit();
        }
        var jour = horloge.aujourdhui();
        var elements =
                habilitation.table(agent).map(t -> reponses(t, agent, jour)).orElseGet(List::of);
        return new PageFormations(elements, elements.size(), 0, Math.max(elements.size(), 1));
    }

    private List<FormationReponse> reponses(
            TableFormations table, AgentConnecte agent, LocalDate jour) {
        Map<String, List<LocalDate>> jours =
                habilitation.prepare(agent)
                        ? seances.jours(table.departement(), jour.minusYears(2))
                        : Map.of();
        return table.formations().stream()
                .map(f ->
                        FormationReponse.from(
                                f, table, jours.getOrDefault(f.code(), List.of()), jour))
                .toList();
    }
}
