package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.MotifRefus;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation.Geste;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation.Resultat;
import fr.ancrage.diagnostics.affectation.usecase.Implications;
import fr.ancrage.diagnostics.affectation.usecase.LireAffectation;
import fr.ancrage.diagnostics.affectation.usecase.ListerAffectations;
import fr.ancrage.diagnostics.affectation.usecase.ListerAffectations.Recherche;
import fr.ancrage.diagnostics.affectation.usecase.ListerAffectations.Vue;
import fr.ancrage.diagnostics.affectation.usecase.ListerAgents;
import fr.ancrage.diagnostics.affectation.usecase.ReaffecterAffectation;
import fr.ancrage.diagnostics.affectation.web.Requetes.AttributionRequete;
import fr.ancrage.diagnostics.affectation.web.Requetes.CarenceRequete;
import fr.ancrage.diagnostics.affectation.web.Requetes.ClotureRequete;
import fr.ancrage.diagnostics.affectation.web.Requetes.RapportRequete;
import fr.ancrage.diagnostics.affectation.web.Requetes.ReaffectationRequete;
import fr.ancrage.diagnostics.affectation.web.Requetes.RefusRequete;
import fr.ancrage.diagnostics.affectation.web.Requetes.TentativeRequete;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.habilitation.Portee;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
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

/**
 * The assignments of product §5. Every read and change leaves its entry in the trail; refusals are
 * written there by the platform.
 */
@RestController
@RequestMapping("/api/diagnostics/affectations")
@Tag(
        name = "Affectations",
        description = "Ce qui est demandé aux services sociaux et aux opérateurs")
class AffectationController {

    private static final String TRACE = "affectation";

    private final ListerAffectations lister;
    private final LireAffectation lire;
    private final ListerAgents agents;
    private final AgirSurAffectation agir;
    private final ReaffecterAffectation reaffecter;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Noms noms;
    private final Trail trail;

    AffectationController(
            ListerAffectations lister,
            LireAffectation lire,
            ListerAgents agents,
            AgirSurAffectation agir,
            ReaffecterAffectation reaffecter,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Noms noms,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.agents = agents;
        this.agir = agir;
        this.reaffecter = reaffecter;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.noms = noms;
        this.trail = trail;
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageAffectations(List<AffectationReponse> elements, long total, int page, int taille) {}

    @GetMapping
    @Operation(
            operationId = "listerAffectations",
            summary = "Les affectations visibles, les plus urgentes d'abord")
    PageAffectations lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String mission,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "false") boolean miennes,
            @RequestParam(defaultValue = "false") boolean enRetard,
            @RequestParam(required = false)
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "EN_RETARD",
                                                "CETTE_SEMAINE",
                                                "SANS_ACTIVITE"
                                            }))
                    @Nullable String travail,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var etatLu = input.choiceOrNull("etat", etat, Etat.class, "ETAT_INCONNU");
        var missionLue = input.choiceOrNull("mission", mission, Mission.class, "MISSION_INCONNUE");
        var vue = input.choiceOrNull("travail", travail, Vue.class, "VUE_INCONNUE");
        input.page(page, taille);
        input.check();
        var trouvees =
                lister.executer(
                        new Recherche(
                                etatLu,
                                missionLue,
                                organisation,
                                dossier,
                                miennes ? agent.identifiant() : null,
                                enRetard ? Vue.EN_RETARD : vue,
                                page,
                                taille),
                        agent);
        trail.read(
                agent,
                TRACE,
                trouvees.elements().stream()
                        .map(v -> v.affectation().demande().id().toString())
                        .toList(),
                trouvees.elements().stream()
                        .map(v -> v.affectation().demande().dossier())
                        .toList());
        var portee = habilitation.portee(agent);
        return new PageAffectations(
                trouvees.elements().stream().map(v -> reponse(v, agent, portee, false)).toList(),
                trouvees.total(),
                page,
                taille);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "lireAffectation", summary = "Une affectation")
    AffectationReponse lire(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var trouvee = lire.executer(Identifiants.affectation(id), agent);
        if (trouvee.isEmpty()) {
            throw ProblemeException.introuvable();
        }
        trail.read(
                agent,
                TRACE,
                List.of(id),
                List.of(trouvee.get().affectation().demande().dossier()));
        return reponse(trouvee.get(), agent, habilitation.portee(agent), true);
    }

    @PostMapping("/{id}/acceptation")
    @Operation(operationId = "accepterAffectation", summary = "Prendre en charge")
    AffectationReponse accepter(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody(required = false) Requetes.@Nullable AcceptationRequete requete) {
        return agir(
                agent,
                id,
                ActeAffectation.ACCEPTER,
                (a, jour) -> a.accepter(agent.identifiant(), jour));
    }

    @PostMapping("/{id}/refus")
    @Operation(
            operationId = "refuserAffectation",
            summary = "Refuser avec un motif : le secrétariat reprend la main")
    AffectationReponse refuser(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RefusRequete requete) {
        permise(agent, id, ActeAffectation.REFUSER);
        var motif = requete.toDomain();
        return agir(agent, id, ActeAffectation.REFUSER, (a, jour) -> a.refuser(motif, jour));
    }

    @PostMapping("/{id}/tentatives")
    @Operation(
            operationId = "enregistrerTentative",
            summary = "Noter une tentative de contact avec le ménage")
    AffectationReponse tenter(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody TentativeRequete requete) {
        var vue = permise(agent, id, ActeAffectation.ENREGISTRER_TENTATIVE);
        var tentative = requete.toDomain(jour(vue.affectation().demande()));
        return agir(
                agent,
                id,
                ActeAffectation.ENREGISTRER_TENTATIVE,
                (a, jour) -> a.enregistrer(tentative, jour));
    }

    @PostMapping("/{id}/rapport")
    @Operation(operationId = "remettreRapport", summary = "Remettre le rapport")
    AffectationReponse remettre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RapportRequete requete) {
        var demande = permise(agent, id, ActeAffectation.REMETTRE_RAPPORT).affectation().demande();
        var rapport = requete.toDomain(jour(demande), demande);
        return agir(agent, id, ActeAffectation.REMETTRE_RAPPORT, (a, _) -> a.remettre(rapport));
    }

    /** The day where the household is. */
    private LocalDate jour(Demande demande) {
        return horloge.aujourdhui(demande.departement());
    }

    @PostMapping("/{id}/carence")
    @Operation(
            operationId = "constaterCarence",
            summary =
                    "Constater la carence, après deux tentatives sur des demi-journées différentes")
    AffectationReponse constater(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody CarenceRequete requete) {
        var vue = permise(agent, id, ActeAffectation.CONSTATER_CARENCE);
        var le = requete.toDomain(jour(vue.affectation().demande()));
        return agir(
                agent,
                id,
                ActeAffectation.CONSTATER_CARENCE,
                (a, jour) -> a.constaterCarence(le, jour));
    }

    @PostMapping("/{id}/prise-en-main")
    @Operation(
            operationId = "prendreEnMain",
            summary = "Reprendre une mission qu'un collègue a en main")
    AffectationReponse prendre(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return agir(
                agent,
                id,
                ActeAffectation.PRENDRE,
                (a, jour) -> a.confier(agent.identifiant(), jour));
    }

    @PostMapping("/{id}/attribution")
    @Operation(
            operationId = "confierAffectation",
            summary = "Confier une mission à un collègue (encadrant)")
    AffectationReponse confier(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody AttributionRequete requete) {
        permise(agent, id, ActeAffectation.CONFIER);
        var collegue = requete.agent(agents.executer(agent));
        return agir(agent, id, ActeAffectation.CONFIER, (a, jour) -> a.confier(collegue, jour));
    }

    @PostMapping("/{id}/reaffectation")
    @Operation(
            operationId = "reaffecter",
            summary = "Désigner une autre organisation (secrétariat)")
    AffectationReponse reaffecter(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ReaffectationRequete requete) {
        permise(agent, id, ActeAffectation.REAFFECTER);
        var input = new Input();
        var organisation = requete.organisation(input);
        input.check();
        var resultat =
                reaffecter.executer(
                        new ReaffecterAffectation.Commande(
                                Identifiants.affectation(id),
                                organisation,
                                new Motif(Motif.AUTRE, requete.motif()),
                                agent));
        if (resultat.isEmpty()) {
            input.refuse("organisation", "ORGANISATION_INCONNUE");
            input.check();
        }
        return repondre(agent, id, resultat.orElseThrow());
    }

    @PostMapping("/{id}/cloture")
    @Operation(operationId = "cloreAffectation", summary = "Clore avec un motif (secrétariat)")
    AffectationReponse clore(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ClotureRequete requete) {
        permise(agent, id, ActeAffectation.CLORE);
        var motif = requete.toDomain();
        return agir(agent, id, ActeAffectation.CLORE, (a, jour) -> a.clore(motif, jour));
    }

    /** What is wrong with a request is told only to those who may make it. */
    private Versionnee permise(AgentConnecte agent, String id, ActeAffectation acte) {
        var vue =
                lire.executer(Identifiants.affectation(id), agent)
                        .orElseThrow(ProblemeException::introuvable);
        if (!habilitation.permet(
                agent, habilitation.portee(agent), acte, Implications.de(vue.affectation()))) {
            throw ProblemeException.interdit();
        }
        return vue;
    }

    private AffectationReponse agir(
            AgentConnecte agent, String id, ActeAffectation acte, Geste geste) {
        return repondre(
                agent,
                id,
                agir.executer(
                        new AgirSurAffectation.Commande(
                                Identifiants.affectation(id), acte, agent, geste)));
    }

    private AffectationReponse repondre(AgentConnecte agent, String id, Resultat resultat) {
        return switch (resultat) {
            case Resultat.Fait(var affectation) -> {
                trail.changed(
                        agent,
                        TRACE,
                        List.of(id),
                        List.of(affectation.affectation().demande().dossier()));
                yield reponse(affectation, agent, habilitation.portee(agent), true);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> {
                throw ProblemeException.interdit();
            }
            case Resultat.Refuse(var motif) -> throw refus(motif);
        };
    }

    /** The state says no: a conflict; the facts given say no: a request that cannot be followed. */
    private static ProblemeException refus(MotifRefus motif) {
        return switch (motif) {
            case DEJA_ACCEPTEE,
                    DEJA_CONFIEE,
                    PAS_A_ACCEPTER,
                    PAS_ACCEPTEE,
                    DEJA_RENDUE,
                    DEJA_CLOSE,
                    TENTATIVES_INSUFFISANTES,
                    PAS_A_REAFFECTER,
                    ORGANISATION_RETIREE,
                    SANS_NOTES,
                    NOTES_DEJA_PARTAGEES,
                    NOTES_NON_PARTAGEES ->
                    ProblemeException.of(HttpStatus.CONFLICT, motif.name());
            case SECTIONS_MANQUANTES,
                    CONTENU_INATTENDU,
                    VISITE_INCOMPLETE,
                    MAINTIEN_HORS_PARC_PUBLIC,
                    DATE_A_VENIR ->
                    ProblemeException.of(HttpStatus.BAD_REQUEST, motif.name());
        };
    }

    private AffectationReponse reponse(
            Versionnee versionnee, AgentConnecte agent, Portee portee, boolean detail) {
        var jour = horloge.aujourdhui();
        var affectation = versionnee.affectation();
        var implication = Implications.de(affectation);
        var sensees =
                Arrays.stream(ActeAffectation.values())
                        .filter(acte -> sensee(acte, affectation))
                        .filter(acte ->
                                acte != ActeAffectation.PRENDRE || !aLui(affectation, agent))
                        .toList();
        var permises =
                sensees.stream()
                        .filter(acte -> habilitation.permet(agent, portee, acte, implication))
                        .toList();
        return AffectationReponse.from(
                versionnee,
                portee.classes(implication, jour),
                jour,
                noms,
                permises.stream().map(Enum::name).toList(),
                detail
                        ? sensees.stream()
                                .filter(acte -> !permises.contains(acte))
                                .map(AffectationReponse::refusee)
                                .toList()
                        : null,
                detail && litLesNotes(affectation, agent),
                detail);
    }

    private boolean litLesNotes(Affectation affectation, AgentConnecte agent) {
        return affectation
                .notes()
                .filter(n ->
                        habilitation.litLesNotes(
                                agent, Implications.de(affectation), Implications.lecteurs(n)))
                .isPresent();
    }

    private static boolean aLui(Affectation affectation, AgentConnecte agent) {
        return affectation instanceof Affectation.Acceptee acceptee
                && acceptee.acceptation().agent().equals(agent.identifiant());
    }

    private static boolean sensee(ActeAffectation acte, Affectation affectation) {
        var etat = affectation.etat();
        return switch (acte) {
            case ACCEPTER, REFUSER -> etat == Etat.A_ACCEPTER;
            case ENREGISTRER_TENTATIVE, REMETTRE_RAPPORT, CONSTATER_CARENCE ->
                    etat == Etat.ACCEPTEE;
            case PRENDRE, CONFIER -> etat == Etat.ACCEPTEE;
            // only the notes themselves say that there are some
            case PARTAGER_NOTES -> false;
            case REAFFECTER ->
                    etat == Etat.REFUSEE
                            || etat == Etat.SANS_ORGANISATION
                            || (affectation instanceof Affectation.Close close && close.retiree());
            case CLORE -> etat.ouverte();
        };
    }
}
