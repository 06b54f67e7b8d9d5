package fr.ancrage.diagnostics.affectation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.affectation.usecase.LireRapportSocial;
import fr.ancrage.diagnostics.affectation.usecase.LireRapportSocial.Lecture;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rapport social that the pool asks for: class R, on the cases that one may read. */
@RestController
@RequestMapping("/api/diagnostics/dossiers/{dossier}/rapport-social")
@Tag(name = "Rapport social", description = "Ce que le vivier demande à connaître d'un ménage")
class RapportSocialController {

    private final LireRapportSocial lire;
    private final Noms noms;
    private final Trail trail;

    RapportSocialController(LireRapportSocial lire, Noms noms, Trail trail) {
        this.lire = lire;
        this.noms = noms;
        this.trail = trail;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "RapportSocialDuDossier",
            requiredProperties = {
                "dossier",
                "affectation",
                "mission",
                "organisation",
                "remisLe",
                "rapportSocial"
            })
    record RapportSocialReponse(
            String dossier,
            String affectation,
            String mission,
            String organisation,
            @Nullable String organisationNom,
            LocalDate remisLe,
            RapportSocialDto rapportSocial) {}

    @GetMapping
    @Operation(
            operationId = "lireRapportSocial",
            summary = "Le dernier rapport social remis pour un dossier")
    RapportSocialReponse lire(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String dossier) {
        return switch (lire.executer(dossier, agent)) {
            case Lecture.Introuvable() -> throw ProblemeException.introuvable();
            case Lecture.Interdit() -> throw ProblemeException.interdit();
            case Lecture.Lu(var rendue, var rapport) -> {
                var demande = rendue.demande();
                trail.read(
                        agent,
                        "rapport-social",
                        List.of(demande.id().toString()),
                        List.of(demande.dossier()));
                yield new RapportSocialReponse(
                        demande.dossier(),
                        demande.id().toString(),
                        demande.mission().name(),
                        rendue.attribution().organisation(),
                        noms.organisation(
                                demande.departement(), rendue.attribution().organisation()),
                        rendue.rapport().remisLe(),
                        RapportSocialDto.from(rapport));
            }
        };
    }
}
