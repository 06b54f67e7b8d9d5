package fr.ancrage.relogements.concours.web;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.Delai;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.EtatConcours;
import fr.ancrage.relogements.concours.model.MotifRefus;
import fr.ancrage.relogements.concours.usecase.AgirSurConcours;
import fr.ancrage.relogements.concours.usecase.AgirSurConcours.Geste;
import fr.ancrage.relogements.concours.usecase.ClesConcours;
import fr.ancrage.relogements.concours.usecase.LireConcours;
import fr.ancrage.relogements.concours.usecase.ListerConcours;
import fr.ancrage.relogements.concours.usecase.ListerConcours.Recherche;
import fr.ancrage.relogements.concours.web.Requetes.AnnonceRequete;
import fr.ancrage.relogements.concours.web.Requetes.ExecutionRequete;
import fr.ancrage.relogements.concours.web.Requetes.SituationRequete;
import fr.ancrage.relogements.concours.web.Requetes.VeilleRequete;
import fr.ancrage.relogements.habilitation.Acte;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.IndicationDalo;
import fr.ancrage.relogements.vivier.model.Vivier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of concours. Every read and change leaves its entry in the trail. */
@RestController
@RequestMapping("/api/relogements/concours")
@Tag(name = "Concours", description = "Registre des concours de la force publique")
class ConcoursController {

    private static final String TRACE = "concours";
    private static final List<Acte> ACTES =
            List.of(
                    Acte.DIRE_EXECUTION,
                    Acte.ANNONCER_EXPULSION,
                    Acte.NOTER_VEILLE,
                    Acte.NOTER_SITUATION);

    private final ListerConcours lister;
    private final LireConcours lire;
    private final AgirSurConcours agir;
    private final Vivier vivier;
    private final Habilitation habilitation;
    private final ChartesRelogement chartes;
    private final ReglesRelogement regles;
    private final HorlogeMetier horloge;
    private final Trail trail;

    ConcoursController(
            ListerConcours lister,
            LireConcours lire,
            AgirSurConcours agir,
            Vivier vivier,
            Habilitation habilitation,
            ChartesRelogement chartes,
            ReglesRelogement regles,
            HorlogeMetier horloge,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.agir = agir;
        this.vivier = vivier;
        this.habilitation = habilitation;
        this.chartes = chartes;
        this.regles = regles;
        this.horloge = horloge;
        this.trail = trail;
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageConcours(List<ConcoursReponse> elements, long total, int page, int taille) {}

    @GetMapping
    @Operation(
            operationId = "listerConcours",
            summary = "Les concours visibles, les derniers actes d'abord")
    PageConcours lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String categorie,
            @RequestParam(required = false) @Nullable String arrondissement,
            @RequestParam(required = false) @Nullable String parc,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable Boolean critere,
            @RequestParam(required = false) @Nullable Boolean inconnu,
            @RequestParam(defaultValue = "false") boolean critereManquant,
            @RequestParam(defaultValue = "false") boolean executionAttendue,
            @RequestParam(defaultValue = "false") boolean veilleAttendue,
            @RequestParam(defaultValue = "false") boolean annonceTardive,
            @RequestParam(defaultValue = "false") boolean annonceAVenir,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var etatLu = input.choiceOrNull("etat", etat, EtatConcours.class, "ETAT_INCONNU");
        var categorieLue =
                input.choiceOrNull(
                        "categorie", categorie, CategorieSiao.class, "CATEGORIE_INCONNUE");
        input.page(page, taille);
        input.check();
        var trouves =
                lister.executer(
                        new Recherche(
                                etatLu,
                                categorieLue,
                                arrondissement,
                                parc,
                                dossier,
                                critere,
                                inconnu,
                                critereManquant,
                                executionAttendue,
                                veilleAttendue,
                                annonceTardive,
                                annonceAVenir,
                                page,
                                taille),
                        agent);
        trail.read(agent, TRACE, trouves.elements().stream().map(Concours::dossier).toList());
        return new PageConcours(
                trouves.elements().stream().map(c -> reponse(c, agent, false)).toList(),
                trouves.total(),
                page,
                taille);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "lireConcours", summary = "Un concours")
    ConcoursReponse lire(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var concours = visible(agent, id);
        trail.read(agent, TRACE, List.of(concours.dossier()));
        return reponse(concours, agent, true);
    }

    record IndicationDaloReponse(IndicationDalo dalo) {}

    @GetMapping("/{id}/dalo")
    @Operation(
            operationId = "indiquerDalo",
            summary = "Ce qu'un octroi doit peser du recours DALO (R-037), sans autre détail")
    IndicationDaloReponse indiquerDalo(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        if (!habilitation.permet(agent, Acte.PESER_DALO)) {
            throw ProblemeException.interdit();
        }
        var concours = visible(agent, id);
        trail.read(agent, TRACE, List.of(concours.dossier()));
        return new IndicationDaloReponse(
                IndicationDalo.de(
                        vivier.trouver(EntreeId.pour(concours.dossier()))
                                .map(Vivier.Versionnee::entree)));
    }

    @PostMapping("/{id}/execution")
    @Operation(
            operationId = "direExecution",
            summary = "Dire ce qu'il est advenu du concours accordé")
    ConcoursReponse executer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ExecutionRequete requete) {
        permis(agent, id, Acte.DIRE_EXECUTION);
        var execution = requete.toDomain(horloge.aujourdhui(), agent.organisation());
        return agir(agent, id, Acte.DIRE_EXECUTION, (c, _) -> c.direExecution(execution));
    }

    @PostMapping("/{id}/annonce-siao")
    @Operation(
            operationId = "annoncerExpulsion",
            summary = "Noter la date et l'heure de l'expulsion annoncées au SIAO")
    ConcoursReponse annoncer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody AnnonceRequete requete) {
        var concours = permis(agent, id, Acte.ANNONCER_EXPULSION);
        var annonce =
                requete.toDomain(
                        horloge.aujourdhui(),
                        agent.organisation(),
                        preavis(concours),
                        regles.calendrier());
        return agir(agent, id, Acte.ANNONCER_EXPULSION, (c, _) -> c.annoncer(annonce));
    }

    @PostMapping("/{id}/veille")
    @Operation(operationId = "noterVeille", summary = "Noter ce que le SIAO a fait pour le ménage")
    ConcoursReponse veiller(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody VeilleRequete requete) {
        permis(agent, id, Acte.NOTER_VEILLE);
        var fait = requete.toDomain(horloge.aujourdhui(), agent.organisation());
        return agir(agent, id, Acte.NOTER_VEILLE, (c, _) -> c.noterVeille(fait));
    }

    @PostMapping("/{id}/situation-particuliere")
    @Operation(
            operationId = "noterSituation",
            summary = "Dire pourquoi l'hébergement d'urgence n'est pas proposé")
    ConcoursReponse situer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody SituationRequete requete) {
        permis(agent, id, Acte.NOTER_SITUATION);
        var situation = requete.toDomain(horloge.aujourdhui(), agent.organisation());
        return agir(agent, id, Acte.NOTER_SITUATION, (c, _) -> c.noterSituation(situation));
    }

    private Concours visible(AgentConnecte agent, String id) {
        return lire.executer(identifiant(id), agent).orElseThrow(ProblemeException::introuvable);
    }

    /** What is wrong with a request is told only to those who may make it. */
    private Concours permis(AgentConnecte agent, String id, Acte acte) {
        var concours = visible(agent, id);
        if (!habilitation.permet(agent, acte)) {
            throw ProblemeException.interdit();
        }
        return concours;
    }

    private ConcoursReponse agir(AgentConnecte agent, String id, Acte acte, Geste geste) {
        var concours =
                agir.executer(new AgirSurConcours.Commande(identifiant(id), acte, agent, geste))
                        .ou(
                                ProblemeException::introuvable,
                                ProblemeException::interdit,
                                ConcoursController::refus);
        trail.changed(agent, TRACE, List.of(concours.dossier()));
        return reponse(concours, agent, true);
    }

    private static ProblemeException refus(MotifRefus motif) {
        return switch (motif) {
            case CONCOURS_NON_ACCORDE -> ProblemeException.of(HttpStatus.CONFLICT, motif.name());
        };
    }

    private static ConcoursId identifiant(String id) {
        try {
            return new ConcoursId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemeException.introuvable();
        }
    }

    private Optional<Delai> preavis(Concours concours) {
        return charte(concours).delai("SIAO_PREAVIS");
    }

    private CharteRelogement charte(Concours concours) {
        return chartes.pour(ConcoursReponse.departement(concours), horloge.aujourdhui())
                .orElseThrow(ProblemeException::introuvable);
    }

    private ConcoursReponse reponse(Concours concours, AgentConnecte agent, boolean detail) {
        return ConcoursReponse.from(
                concours,
                charte(concours),
                regles,
                horloge.aujourdhui(),
                habilitation.portee(agent).classes(ClesConcours.de(concours)),
                habilitation.actes(
                        agent,
                        ACTES,
                        _ ->
                                concours.octroi().isPresent()
                                        ? Optional.empty()
                                        : Optional.of("Aucun concours n’est accordé.")),
                detail);
    }
}
