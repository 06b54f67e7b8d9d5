package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Actes;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.releve.usecase.FigerReleve;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.MotifRefus;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Geste;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.commissions.seance.usecase.InscrireDossier;
import fr.ancrage.commissions.seance.usecase.LireSeance;
import fr.ancrage.commissions.seance.usecase.ListerSeances;
import fr.ancrage.commissions.seance.usecase.ProgrammerSeance;
import fr.ancrage.commissions.seance.web.Requetes.AvisRequete;
import fr.ancrage.commissions.seance.web.Requetes.InscriptionRequete;
import fr.ancrage.commissions.seance.web.Requetes.OrdreRequete;
import fr.ancrage.commissions.seance.web.Requetes.PresencesRequete;
import fr.ancrage.commissions.seance.web.Requetes.ProgrammeRequete;
import fr.ancrage.commissions.seance.web.Requetes.RetraitRequete;
import fr.ancrage.commissions.seance.web.Requetes.TacheRequete;
import fr.ancrage.commissions.seance.web.SeanceReponse.AvertissementDto;
import fr.ancrage.commissions.seance.web.SeanceReponse.LigneReponse;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    private static final String TRACE = "ordre-du-jour";
    private static final String TRACE_SEANCE = "seance";

    private final ListerSeances lister;
    private final LireSeance lire;
    private final ProgrammerSeance programmer;
    private final InscrireDossier inscrire;
    private final AgirSurSeance agir;
    private final FigerReleve figer;
    private final TablesFormations tables;
    private final TypesDAvis types;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Trail trail;

    SeanceController(
            ListerSeances lister,
            LireSeance lire,
            ProgrammerSeance programmer,
            InscrireDossier inscrire,
            AgirSurSeance agir,
            FigerReleve figer,
            TablesFormations tables,
            TypesDAvis types,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.programmer = programmer;
        this.inscrire = inscrire;
        this.agir = agir;
        this.figer = figer;
        this.tables = tables;
        this.types = types;
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

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageOrdreDuJour(List<LigneReponse> elements, long total, int page, int taille) {}

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
                trouvees.elements().stream().map(s -> reponse(s, agent, false)).toList(),
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
                        agent, TRACE_SEANCE, List.of(faite.seance().id().toString()), List.of());
                yield reponse(faite.seance(), agent, true);
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
        return reponse(visible(agent, id), agent, true);
    }

    @GetMapping("/{id}/ordre-du-jour")
    @Operation(
            operationId = "lireOrdreDuJour",
            summary = "Les dossiers de la séance que l'agent peut voir, dans leur ordre")
    PageOrdreDuJour ordreDuJour(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var seance = visible(agent, id);
        var table = table(seance);
        var visibles = visibles(seance, agent);
        trail.read(
                agent,
                TRACE,
                List.of(seance.id().toString()),
                visibles.stream().map(Inscription::dossier).toList());
        var lignes = new ArrayList<LigneReponse>();
        for (var i = 0; i < seance.inscriptions().size(); i++) {
            var inscription = seance.inscriptions().get(i);
            if (visibles.contains(inscription)) {
                lignes.add(
                        LigneReponse.from(i + 1, inscription, table, types, horloge.aujourdhui()));
            }
        }
        return new PageOrdreDuJour(lignes, lignes.size(), 0, Math.max(lignes.size(), 1));
    }

    @PostMapping("/{id}/inscriptions")
    @Operation(
            operationId = "inscrireDossier",
            summary =
                    "Inscrire un dossier à l'ordre du jour ; au-delà de la capacité, avec un motif"
                            + " (R-201)")
    SeanceReponse inscrire(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody InscriptionRequete requete) {
        var avant = secretariat(agent, id);
        var dossier = requete.dossierDemande();
        var derogation = requete.derogation();
        var resultat =
                inscrire.executer(
                        new InscrireDossier.Commande(
                                avant.id(),
                                dossier,
                                derogation == null || derogation.isBlank() ? null : derogation,
                                agent));
        return repondre(
                agent,
                resultat,
                dossier,
                resultat instanceof Resultat.Fait(var faite)
                        ? avertissements(faite.seance(), dossier)
                        : List.of());
    }

    /** What the secretariat should know of an inscription, with the source of each rule. */
    private List<AvertissementDto> avertissements(Seance seance, String dossier) {
        var table = table(seance);
        var formation = table.formation(seance.programme().formation());
        var inscription = seance.inscription(dossier);
        var avertissements = new ArrayList<AvertissementDto>();
        if (formation.isEmpty() || inscription.isEmpty()) {
            return avertissements;
        }
        var convocation = table.convocation();
        if (formation.get().menagesPresents()
                && !inscription.get().menageConvoque()
                && convocation != null) {
            avertissements.add(
                    new AvertissementDto(
                            "CONVOCATION_TARDIVE",
                            "Le délai de convocation ne peut plus être tenu : le ménage n'est pas"
                                    + " convoqué à cette séance."
                                    + (convocation.aConfirmer()
                                            ? " Ce délai est à confirmer par le département."
                                            : ""),
                            convocation.source()));
        }
        if (!table.surLeTerritoire(formation.get(), inscription.get().situation())) {
            avertissements.add(
                    new AvertissementDto(
                            "HORS_TERRITOIRE",
                            "Le logement n'est pas sur le territoire que la charte donne à cette"
                                    + " formation.",
                            formation.get().source()));
        }
        return avertissements;
    }

    @PostMapping("/{id}/retraits")
    @Operation(
            operationId = "retirerDossier",
            summary = "Retirer un dossier de l'ordre du jour, avec un motif")
    SeanceReponse retirer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RetraitRequete requete) {
        var seance = secretariat(agent, id);
        var motif = requete.motifChoisi();
        var dossier = String.valueOf(requete.dossier());
        return agir(agent, seance.id(), dossier, (s, _, jour) -> s.retirer(dossier, motif, jour));
    }

    @PostMapping("/{id}/ordre")
    @Operation(operationId = "ordonner", summary = "Changer l'ordre de passage")
    SeanceReponse ordonner(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody OrdreRequete requete) {
        var seance = secretariat(agent, id);
        return agir(agent, seance.id(), null, (s, _, jour) -> s.ordonner(requete.ordre(), jour));
    }

    @PostMapping("/{id}/presences")
    @Operation(operationId = "noterPresences", summary = "Noter la présence des membres")
    SeanceReponse noterPresences(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody PresencesRequete requete) {
        var seance = secretariat(agent, id);
        var presences = requete.toDomain(seance.sieges().keySet());
        return agir(agent, seance.id(), null, (s, _, jour) -> s.noterPresences(presences, jour));
    }

    @PostMapping("/{id}/taches")
    @Operation(operationId = "cocherTache", summary = "Cocher une tâche du secrétariat")
    SeanceReponse cocher(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody TacheRequete requete) {
        var seance = secretariat(agent, id);
        var tache = requete.choisie();
        var faite = !Boolean.FALSE.equals(requete.faite());
        return agir(
                agent,
                seance.id(),
                null,
                (s, _, jour) -> s.cocher(tache, faite, agent.identifiant(), jour));
    }

    @PostMapping("/{id}/avis")
    @Operation(
            operationId = "rendreAvis",
            summary = "Enregistrer l'avis et les préconisations sur un dossier, une seule fois")
    SeanceReponse rendre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody AvisRequete requete) {
        var seance = secretariat(agent, id);
        var avis = requete.toDomain(seance.id(), types, table(seance), horloge.aujourdhui());
        var dossier = String.valueOf(requete.dossier());
        return agir(
                agent,
                seance.id(),
                dossier,
                (s, table, jour) -> s.rendre(dossier, avis, requete.presence(), table, jour));
    }

    @PostMapping("/{id}/cloture")
    @Operation(
            operationId = "cloreSeance",
            summary = "Clore la séance : tous ses dossiers ont leur avis")
    SeanceReponse clore(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var close = agir(agent, secretariat(agent, id).id(), null, (s, _, jour) -> s.clore(jour));
        // when the case-service is away, the sweep or the first reader freezes it
        figer.executer(visible(agent, id));
        return close;
    }

    @PostMapping("/{id}/annulation")
    @Operation(
            operationId = "annulerSeance",
            summary = "Annuler la séance : ses dossiers sont de nouveau à examiner")
    SeanceReponse annuler(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return agir(agent, secretariat(agent, id).id(), null, (s, _, jour) -> s.annuler(jour));
    }

    private SeanceReponse agir(
            AgentConnecte agent, SeanceId id, @Nullable String dossier, Geste geste) {
        return repondre(
                agent,
                agir.executer(new AgirSurSeance.Commande(id, agent, geste)),
                dossier,
                List.of());
    }

    private SeanceReponse repondre(
            AgentConnecte agent,
            Resultat resultat,
            @Nullable String dossier,
            List<AvertissementDto> avertissements) {
        return switch (resultat) {
            case Resultat.Fait(var faite) -> {
                trail.changed(
                        agent,
                        dossier == null ? TRACE_SEANCE : TRACE,
                        List.of(faite.seance().id().toString()),
                        Stream.ofNullable(dossier).toList());
                yield reponse(faite.seance(), agent, true, avertissements);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.Refuse(var motif) -> throw refus(motif);
        };
    }

    /** The state says no: a conflict; the facts given say no: a request that cannot be followed. */
    static ProblemeException refus(MotifRefus motif) {
        return switch (motif) {
            case SEANCE_CLOSE,
                    SEANCE_A_VENIR,
                    CAPACITE_ATTEINTE,
                    DOSSIER_CLOS,
                    DEJA_INSCRIT,
                    PAS_INSCRIT,
                    ORDRE_INCOMPLET,
                    AVIS_DEJA_RENDU,
                    DECISIONS_MANQUANTES,
                    PRECONISATION_DEJA_CLOSE,
                    PARC_NON_ADMIS,
                    STADE_NON_ADMIS ->
                    ProblemeException.of(HttpStatus.CONFLICT, motif.name());
            case DOSSIER_INCONNU, DIAGNOSTIC_NON_DECIDE, FINANCEMENT_MANQUANT ->
                    ProblemeException.of(HttpStatus.BAD_REQUEST, motif.name());
        };
    }

    private Seance visible(AgentConnecte agent, String id) {
        return lire.executer(identifiant(id), agent)
                .orElseThrow(ProblemeException::introuvable)
                .seance();
    }

    /** What is wrong with a request is told only to those who may make it. */
    private Seance secretariat(AgentConnecte agent, String id) {
        var seance = visible(agent, id);
        if (!habilitation.portee(agent).tientLeSecretariat(seance.programme().departement())) {
            throw ProblemeException.interdit();
        }
        return seance;
    }

    private List<Inscription> visibles(Seance seance, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return seance.inscriptions().stream().filter(i -> portee.voit(seance, i)).toList();
    }

    private TableFormations table(Seance seance) {
        var p = seance.programme();
        return tables.pour(p.departement(), p.date()).orElseThrow(ProblemeException::introuvable);
    }

    static SeanceId identifiant(String id) {
        try {
            return new SeanceId(java.util.UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemeException.introuvable();
        }
    }

    private SeanceReponse reponse(Seance seance, AgentConnecte agent, boolean detail) {
        return reponse(seance, agent, detail, List.of());
    }

    private SeanceReponse reponse(
            Seance seance,
            AgentConnecte agent,
            boolean detail,
            List<AvertissementDto> avertissements) {
        return SeanceReponse.from(
                seance,
                visibles(seance, agent),
                table(seance),
                habilitation.finAcces(agent, seance).orElse(null),
                detail ? actes(seance, agent) : null,
                avertissements);
    }

    private ActesDeSeance actes(Seance seance, AgentConnecte agent) {
        return ActesDeSeance.de(
                seance,
                habilitation.portee(agent).tientLeSecretariat(seance.programme().departement()),
                horloge.aujourdhui());
    }
}
