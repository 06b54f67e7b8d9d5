package fr.ancrage.diagnostics.affectation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Rapport.Contenu.Diagnostic;
import fr.ancrage.diagnostics.affectation.model.Rapport.Contenu.VisiteFaite;
import fr.ancrage.diagnostics.affectation.usecase.LireRapports;
import fr.ancrage.diagnostics.affectation.usecase.LireRapports.Lecture;
import fr.ancrage.diagnostics.affectation.web.AffectationReponse.CarenceReponse;
import fr.ancrage.diagnostics.affectation.web.Requetes.ContradictoireDto;
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

/**
 * What was handed in about a dossier, for everybody whom product §3 lets read reports: the
 * contradictory version to the landlord and to the members of its sittings (Rs), the internal
 * report to those who accompany, to the State, to those who hold the pool and to the lead landlord
 * (R).
 */
@RestController
@RequestMapping("/api/diagnostics/dossiers/{dossier}/rapports")
@Tag(name = "Rapports remis", description = "Ce que chacun lit des diagnostics et des visites")
class RapportsController {

    private final LireRapports lire;
    private final Noms noms;
    private final Trail trail;

    RapportsController(LireRapports lire, Noms noms, Trail trail) {
        this.lire = lire;
        this.noms = noms;
        this.trail = trail;
    }

    @Schema(
            name = "RapportsDuDossier",
            requiredProperties = {"dossier", "elements", "rapportSocial"})
    record RapportsReponse(
            String dossier,
            List<RapportRemis> elements,
            @Schema(
                            description =
                                    "Un rapport social que la personne connectée peut lire"
                                            + " (GET /api/diagnostics/dossiers/{dossier}/rapport-social)")
                    boolean rapportSocial) {}

    /**
     * What its reader may not read of it is not there at all: a visit, a rapport social or the
     * notes for whom the contradictory version alone is meant.
     *
     * @param sections of a diagnosis; its contradictory version is its sections
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "RapportRemis",
            requiredProperties = {"affectation", "mission", "organisation"})
    record RapportRemis(
            String affectation,
            String mission,
            String organisation,
            @Nullable String organisationNom,
            @Nullable String issue,
            @Nullable LocalDate realiseLe,
            @Nullable LocalDate remisLe,
            @Nullable SectionsDto sections,
            @Nullable ContradictoireDto contradictoire,
            @Nullable VisiteDto visite,
            @Nullable CarenceReponse carence) {

        @Override
        public String toString() {
            return "RapportRemis[" + affectation + "]";
        }
    }

    @GetMapping
    @Operation(
            operationId = "lireRapports",
            summary =
                    "Les rapports remis et les carences d'un dossier, du plus récent au plus ancien")
    RapportsReponse lire(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String dossier) {
        return switch (lire.executer(dossier, agent)) {
            case Lecture.Introuvable() -> throw ProblemeException.introuvable();
            case Lecture.Interdit() -> throw ProblemeException.interdit();
            case Lecture.Lus(var remis, var rapportSocial) -> {
                trail.read(
                        agent,
                        "rapport",
                        remis.stream().map(r -> r.demande().id().toString()).toList(),
                        List.of(dossier));
                yield new RapportsReponse(
                        dossier, remis.stream().map(this::reponse).toList(), rapportSocial);
            }
        };
    }

    private RapportRemis reponse(Affectation.Terminee remise) {
        return switch (remise) {
            case Affectation.Rendue rendue -> rapport(rendue);
            case Affectation.EnCarence carence -> carence(carence);
        };
    }

    private RapportRemis rapport(Affectation.Rendue rendue) {
        var demande = rendue.demande();
        var rapport = rendue.rapport();
        var contradictoire = rapport.contradictoire();
        return new RapportRemis(
                demande.id().toString(),
                demande.mission().name(),
                rendue.attribution().organisation(),
                nom(rendue),
                rapport.issue().name(),
                rapport.realiseLe(),
                rapport.remisLe(),
                rapport.contenu() instanceof Diagnostic(var sections)
                        ? SectionsDto.from(sections)
                        : null,
                contradictoire == null ? null : ContradictoireDto.from(contradictoire),
                rapport.contenu() instanceof VisiteFaite visite ? VisiteDto.from(visite) : null,
                null);
    }

    private RapportRemis carence(Affectation.EnCarence carence) {
        var demande = carence.demande();
        return new RapportRemis(
                demande.id().toString(),
                demande.mission().name(),
                carence.attribution().organisation(),
                nom(carence),
                null,
                null,
                null,
                null,
                null,
                null,
                CarenceReponse.from(carence));
    }

    private @Nullable String nom(Affectation.Terminee remise) {
        return noms.organisation(
                remise.demande().departement(), remise.attribution().organisation());
    }
}
