package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.habilitation.Actes;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.releve.usecase.FigerReleve;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.usecase.ListerSeances;
import fr.ancrage.commissions.seance.usecase.ProgrammerSeance;
import fr.ancrage.commissions.seance.web.Requetes.PresencesRequete;
import fr.ancrage.commissions.seance.web.Requetes.ProgrammeRequete;
import fr.ancrage.commissions.seance.web.Requetes.TacheRequete;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sittings of product §5; every read and change leaves its entry in the trail. */
@RestController
@RequestMapping("/api/commissions/seances")
@Tag(name = "Seances", description = "Les séances, leur ordre du jour, leurs avis")
class SeanceController {

    private final SeancesOuvertes seances;
    private final ListerSeances lister;
    private final ProgrammerSeance programmer;
    private final FigerReleve figer;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Trail trail;

    SeanceController(
            SeancesOuvertes seances,
            ListerSeances lister,
            ProgrammerSeance programmer,
            FigerReleve figer,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Trail trail) {
        this.seances = seances;
        this.lister = lister;
        this.programmer = programmer;
        this.figer = figer;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.trail = trail;
    }

    @Schema(
            requiredProperties = {
                "elements",
                "total",
                "page",
                "taille",
                "actions",
                "actionsRefusees"
            })
    record PageSeances(
            List<SeanceReponse> elements,
            long total,
            int page,
            int taille,
            List<String> actions,
            List<ActionRefusee> actionsRefusees) {}

    @GetMapping
    @Operation(
            operationId = "listerSeances",
            summary = "Les séances visibles, dans l'ordre de leurs dates")
    PageSeances lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String formation,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(defaultValue = "false") boolean recentesDAbord,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var recherche =
                new ListerSeances.Recherche(
                        formation,
                        input.choiceOrNull("etat", etat, Seance.Etat.class, "ETAT_INCONNU"),
                        input.dayOrNull("du", du),
                        input.dayOrNull("au", au),
                        recentesDAbord,
                        page,
                        taille);
        input.page(page, taille);
        input.check();
        var trouvees = lister.executer(recherche, agent);
        var actes =
                Actes.duSecretariat(habilitation.portee(agent).secretariat() != null, "PROGRAMMER");
        return new PageSeances(
                trouvees.elements().stream().map(s -> seances.reponse(s, agent, false)).toList(),
                trouvees.total(),
                page,
                taille,
                actes.permis(),
                actes.refuses());
    }

    @PostMapping
    @Operation(operationId = "programmerSeance", summary = "Programmer une séance (secrétariat)")
    SeanceReponse programmer(
            @Parameter(hidden = true) AgentConnecte agent, @RequestBody ProgrammeRequete requete) {
        if (habilitation.portee(agent).secretariat() == null) {
            throw ProblemeException.interdit();
        }
        return switch (programmer.executer(requete.toDomain(agent, horloge.aujourdhui()))) {
            case ProgrammerSeance.Resultat.Fait(var faite) -> {
                trail.changed(
                        agent,
                        SeancesOuvertes.TRACE_SEANCE,
                        List.of(faite.seance().id().toString()),
                        List.of());
                yield seances.reponse(faite.seance(), agent, true);
            }
            case ProgrammerSeance.Resultat.Interdit() -> throw ProblemeException.interdit();
            case ProgrammerSeance.Resultat.FormationInconnue() ->
                    throw ProblemeException.of(HttpStatus.BAD_REQUEST, "FORMATION_INCONNUE");
            case ProgrammerSeance.Resultat.SansLieu() ->
                    throw ProblemeException.of(HttpStatus.BAD_REQUEST, "SANS_LIEU");
            case ProgrammerSeance.Resultat.Existante() ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "SEANCE_EXISTANTE");
        };
    }

    @GetMapping("/{id}")
    @Operation(operationId = "lireSeance", summary = "Une séance : membres, tâches, état")
    SeanceReponse lire(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return seances.reponse(seances.visible(agent, id), agent, true);
    }

    @PostMapping("/{id}/presences")
    @Operation(operationId = "noterPresences", summary = "Noter la présence des membres")
    SeanceReponse noterPresences(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody PresencesRequete requete) {
        var seance = seances.secretariat(agent, id);
        var presences = requete.toDomain(seance.sieges().keySet());
        return seances.agir(
                agent, seance.id(), null, (s, _, jour) -> s.noterPresences(presences, jour));
    }

    @PostMapping("/{id}/taches")
    @Operation(operationId = "cocherTache", summary = "Cocher une tâche du secrétariat")
    SeanceReponse cocher(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody TacheRequete requete) {
        var seance = seances.secretariat(agent, id);
        var tache = requete.choisie();
        var faite = !Boolean.FALSE.equals(requete.faite());
        return seances.agir(
                agent,
                seance.id(),
                null,
                (s, _, jour) -> s.cocher(tache, faite, agent.identifiant(), jour));
    }

    @PostMapping("/{id}/cloture")
    @Operation(
            operationId = "cloreSeance",
            summary = "Clore la séance : tous ses dossiers ont leur avis")
    SeanceReponse clore(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var close =
                seances.agir(
                        agent,
                        seances.secretariat(agent, id).id(),
                        null,
                        (s, _, jour) -> s.clore(jour));
        // when the case-service is away, the sweep or the first reader freezes it
        figer.executer(seances.visible(agent, id));
        return close;
    }

    @PostMapping("/{id}/annulation")
    @Operation(
            operationId = "annulerSeance",
            summary = "Annuler la séance : ses dossiers sont de nouveau à examiner")
    SeanceReponse annuler(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return seances.agir(
                agent, seances.secretariat(agent, id).id(), null, (s, _, jour) -> s.annuler(jour));
    }
}
