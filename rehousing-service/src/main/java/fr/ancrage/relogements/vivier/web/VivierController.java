package fr.ancrage.relogements.vivier.web;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.Organisation;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.dossiers.model.DossiersConnus;
import fr.ancrage.relogements.habilitation.Acte;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import fr.ancrage.relogements.vivier.model.MotifRefus;
import fr.ancrage.relogements.vivier.usecase.AgirSurEntree;
import fr.ancrage.relogements.vivier.usecase.AgirSurEntree.Geste;
import fr.ancrage.relogements.vivier.usecase.ClesEntree;
import fr.ancrage.relogements.vivier.usecase.DelaisDalo;
import fr.ancrage.relogements.vivier.usecase.EntrerAuVivier;
import fr.ancrage.relogements.vivier.usecase.LireEntree;
import fr.ancrage.relogements.vivier.usecase.ListerVivier;
import fr.ancrage.relogements.vivier.usecase.ListerVivier.Alerte;
import fr.ancrage.relogements.vivier.usecase.ListerVivier.Recherche;
import fr.ancrage.relogements.vivier.web.Requetes.AppreciationRequete;
import fr.ancrage.relogements.vivier.web.Requetes.BesoinsRequete;
import fr.ancrage.relogements.vivier.web.Requetes.ChefDeFileRequete;
import fr.ancrage.relogements.vivier.web.Requetes.DaloRequete;
import fr.ancrage.relogements.vivier.web.Requetes.DemandeRequete;
import fr.ancrage.relogements.vivier.web.Requetes.EntreeRequete;
import fr.ancrage.relogements.vivier.web.Requetes.EvolutionRequete;
import fr.ancrage.relogements.vivier.web.Requetes.PropositionRequete;
import fr.ancrage.relogements.vivier.web.Requetes.RapportSocialRequete;
import fr.ancrage.relogements.vivier.web.Requetes.ReponseRequete;
import fr.ancrage.relogements.vivier.web.Requetes.SortieRequete;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pool of households to rehouse. Every read and change leaves its entry in the trail. */
@RestController
@RequestMapping("/api/relogements/vivier")
@Tag(name = "Vivier", description = "Ménages à reloger")
class VivierController {

    private static final String TRACE = "vivier";
    private static final String BAILLEUR_SOCIAL = "BAILLEUR_SOCIAL";

    private final ListerVivier lister;
    private final LireEntree lire;
    private final EntrerAuVivier entrer;
    private final AgirSurEntree agir;
    private final Habilitation habilitation;
    private final ChartesRelogement chartes;
    private final DossiersConnus dossiers;
    private final ReglesRelogement regles;
    private final DelaisDalo delaisDalo;
    private final HorlogeMetier horloge;
    private final Trail trail;

    VivierController(
            ListerVivier lister,
            LireEntree lire,
            EntrerAuVivier entrer,
            AgirSurEntree agir,
            Habilitation habilitation,
            ChartesRelogement chartes,
            DossiersConnus dossiers,
            ReglesRelogement regles,
            DelaisDalo delaisDalo,
            HorlogeMetier horloge,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.entrer = entrer;
        this.agir = agir;
        this.habilitation = habilitation;
        this.chartes = chartes;
        this.dossiers = dossiers;
        this.regles = regles;
        this.delaisDalo = delaisDalo;
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
    record PageVivier(
            List<EntreeReponse> elements,
            long total,
            int page,
            int taille,
            List<String> actions,
            List<ActionRefusee> actionsRefusees) {}

    @GetMapping
    @Operation(
            operationId = "listerVivier",
            summary = "Les entrées visibles, les plus anciennes d'abord")
    PageVivier lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String alerte,
            @RequestParam(required = false) @Nullable String chefDeFile,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "false") boolean sansChefDeFile,
            @RequestParam(defaultValue = "false") boolean sansProposition,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var etatLu = input.choiceOrNull("etat", etat, EtatEntree.class, "ETAT_INCONNU");
        var alerteLue = input.choiceOrNull("alerte", alerte, Alerte.class, "ALERTE_INCONNUE");
        input.page(page, taille);
        input.check();
        var trouvees =
                lister.executer(
                        new Recherche(
                                etatLu,
                                alerteLue,
                                chefDeFile,
                                dossier,
                                sansChefDeFile,
                                sansProposition,
                                page,
                                taille),
                        agent);
        trail.read(agent, TRACE, trouvees.elements().stream().map(EntreeVivier::dossier).toList());
        var actes =
                habilitation.actes(agent, List.of(Acte.ENTRER_AU_VIVIER), _ -> Optional.empty());
        return new PageVivier(
                trouvees.elements().stream().map(e -> reponse(e, agent)).toList(),
                trouvees.total(),
                page,
                taille,
                actes.permis(),
                actes.refuses());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "lireEntree", summary = "Une entrée du vivier")
    EntreeReponse lire(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var entree = visible(agent, id);
        trail.read(agent, TRACE, List.of(entree.dossier()));
        return reponse(entree, agent);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "entrerAuVivier",
            summary = "Inscrire un dossier du département (secrétariat)",
            responses = @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "201"))
    EntreeReponse entrer(
            @Parameter(hidden = true) AgentConnecte agent, @RequestBody EntreeRequete requete) {
        if (!habilitation.permet(agent, Acte.ENTRER_AU_VIVIER)) {
            throw ProblemeException.interdit();
        }
        return switch (entrer.executer(requete.identifiant(), agent)) {
            case EntrerAuVivier.Resultat.Entre(var entree) -> {
                trail.changed(agent, TRACE, List.of(entree.dossier()));
                yield reponse(entree, agent);
            }
            case EntrerAuVivier.Resultat.DossierInconnu() -> {
                var input = new Input();
                input.refuse("dossier", "DOSSIER_INCONNU");
                input.check();
                throw ProblemeException.introuvable();
            }
            case EntrerAuVivier.Resultat.Refuse(var motif) -> throw refus(motif);
        };
    }

    @PostMapping("/{id}/rapport")
    @Operation(
            operationId = "enregistrerRapport",
            summary =
                    "Dire qu'un rapport social complet est arrivé par une autre voie (secrétariat)")
    EntreeReponse recevoir(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RapportSocialRequete requete) {
        var entree = permis(agent, id, Acte.ENREGISTRER_RAPPORT);
        var input = new Input();
        organisation(input, entree, "organisation", requete.organisation(), null);
        var rapport = requete.toDomain(input, horloge.aujourdhui());
        return agir(
                agent, id, Acte.ENREGISTRER_RAPPORT, (e, jour) -> e.recevoirALaMain(rapport, jour));
    }

    @PostMapping("/{id}/besoins")
    @Operation(
            operationId = "preciserBesoins",
            summary = "Typologie souhaitée, secteur, mesure d'accompagnement")
    EntreeReponse preciser(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody BesoinsRequete requete) {
        permis(agent, id, Acte.PRECISER_BESOINS);
        var besoins = requete.toDomain();
        return agir(agent, id, Acte.PRECISER_BESOINS, (e, _) -> e.preciser(besoins));
    }

    @PostMapping("/{id}/demande-logement")
    @Operation(
            operationId = "noterDemandeLogement",
            summary = "Numéro unique de la demande de logement social et son expiration")
    EntreeReponse demander(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody DemandeRequete requete) {
        permis(agent, id, Acte.PRECISER_BESOINS);
        var demande = requete.toDomain(horloge.aujourdhui());
        return agir(agent, id, Acte.PRECISER_BESOINS, (e, _) -> e.noterDemande(demande));
    }

    @PostMapping("/{id}/chef-de-file")
    @Operation(
            operationId = "designerChefDeFile",
            summary = "Désigner le bailleur chef de file (accès au logement)")
    EntreeReponse designer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ChefDeFileRequete requete) {
        var entree = permis(agent, id, Acte.DESIGNER_CHEF_DE_FILE);
        var input = new Input();
        organisation(input, entree, "organisation", requete.organisation(), BAILLEUR_SOCIAL);
        var chef = requete.toDomain(input, horloge.aujourdhui(), regles.calendrier());
        return agir(agent, id, Acte.DESIGNER_CHEF_DE_FILE, (e, _) -> e.designer(chef));
    }

    @PostMapping("/{id}/propositions")
    @Operation(operationId = "proposerLogement", summary = "Proposer un logement au ménage")
    EntreeReponse proposer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody PropositionRequete requete) {
        var entree = permis(agent, id, Acte.PROPOSER);
        var bailleur = bailleur(agent, entree, requete.bailleur());
        var lue = requete.toDomain(horloge.aujourdhui());
        return agir(
                agent, id, Acte.PROPOSER, (e, _) -> e.proposer(bailleur, lue.logement(), lue.le()));
    }

    @PostMapping("/{id}/propositions/{numero}/reponse")
    @Operation(
            operationId = "repondreProposition",
            summary = "Dire si la proposition est acceptée ou refusée, par qui et pourquoi")
    EntreeReponse repondre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @PathVariable int numero,
            @RequestBody ReponseRequete requete) {
        permis(agent, id, Acte.REPONDRE);
        var reponse = requete.toDomain(horloge.aujourdhui());
        return agir(agent, id, Acte.REPONDRE, (e, _) -> e.repondre(numero, reponse));
    }

    @PostMapping("/{id}/propositions/{numero}/appreciation")
    @Operation(
            operationId = "apprecierRefus",
            summary = "Dire si la proposition refusée était adaptée (accès au logement)")
    EntreeReponse apprecier(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @PathVariable int numero,
            @RequestBody AppreciationRequete requete) {
        permis(agent, id, Acte.APPRECIER_REFUS);
        var appreciation = requete.toDomain(horloge.aujourdhui());
        return agir(agent, id, Acte.APPRECIER_REFUS, (e, _) -> e.apprecier(numero, appreciation));
    }

    @PostMapping("/{id}/evolutions")
    @Operation(
            operationId = "noterEvolution",
            summary = "Noter ce qui change dans la situation du ménage")
    EntreeReponse evoluer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody EvolutionRequete requete) {
        permis(agent, id, Acte.NOTER_EVOLUTION);
        var evolution = requete.toDomain(horloge.aujourdhui(), agent.organisation());
        return agir(agent, id, Acte.NOTER_EVOLUTION, (e, _) -> e.noterEvolution(evolution));
    }

    @PostMapping("/{id}/dalo")
    @Operation(operationId = "noterDalo", summary = "Recours DALO et sa décision")
    EntreeReponse dalo(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody DaloRequete requete) {
        permis(agent, id, Acte.NOTER_DALO);
        var dalo = requete.toDomain(horloge.aujourdhui());
        return agir(agent, id, Acte.NOTER_DALO, (e, _) -> e.noterDalo(dalo));
    }

    @PostMapping("/{id}/sortie")
    @Operation(operationId = "sortirDuVivier", summary = "Dire comment le ménage quitte le vivier")
    EntreeReponse sortir(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody SortieRequete requete) {
        permis(agent, id, Acte.SORTIR);
        var sortie = requete.toDomain(horloge.aujourdhui());
        return agir(agent, id, Acte.SORTIR, (e, _) -> e.sortir(sortie));
    }

    /** A landlord proposes in its own name; the holder of the pool in that of the lead landlord. */
    private String bailleur(AgentConnecte agent, EntreeVivier entree, @Nullable String dit) {
        if (!agent.a("acces-logement")) {
            return agent.organisation();
        }
        var sejour = entree.sejour();
        var chef = sejour == null ? null : sejour.chef();
        var code = dit != null || chef == null ? dit : chef.organisation();
        var input = new Input();
        organisation(input, entree, "bailleur", code, BAILLEUR_SOCIAL);
        input.required("bailleur", code);
        input.check();
        return code == null ? "" : code;
    }

    private void organisation(
            Input input,
            EntreeVivier entree,
            String champ,
            @Nullable String code,
            @Nullable String type) {
        if (code == null || code.isBlank()) {
            return;
        }
        var connue =
                charte(entree)
                        .organisation(code)
                        .map(Organisation::type)
                        .filter(t -> type == null || t.equals(type))
                        .isPresent();
        if (!connue) {
            input.refuse(champ, "ORGANISATION_INCONNUE");
        }
    }

    private EntreeVivier visible(AgentConnecte agent, String id) {
        return lire.executer(identifiant(id), agent).orElseThrow(ProblemeException::introuvable);
    }

    /** What is wrong with a request is told only to those who may make it. */
    private EntreeVivier permis(AgentConnecte agent, String id, Acte acte) {
        var entree = visible(agent, id);
        if (!habilitation.permet(agent, acte)) {
            throw ProblemeException.interdit();
        }
        return entree;
    }

    private EntreeReponse agir(AgentConnecte agent, String id, Acte acte, Geste geste) {
        var entree =
                agir.executer(new AgirSurEntree.Commande(identifiant(id), acte, agent, geste))
                        .ou(
                                ProblemeException::introuvable,
                                ProblemeException::interdit,
                                VivierController::refus);
        trail.changed(agent, TRACE, List.of(entree.dossier()));
        return reponse(entree, agent);
    }

    private static ProblemeException refus(MotifRefus motif) {
        return switch (motif) {
            case PROPOSITION_INCONNUE -> ProblemeException.introuvable();
            case DEJA_AU_VIVIER,
                    PAS_AU_VIVIER,
                    RAPPORT_SOCIAL_MANQUANT,
                    PROPOSITION_EN_COURS,
                    PROPOSITION_DEJA_REPONDUE,
                    PROPOSITION_NON_REFUSEE ->
                    ProblemeException.of(HttpStatus.CONFLICT, motif.name());
        };
    }

    private static EntreeId identifiant(String id) {
        try {
            return new EntreeId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemeException.introuvable();
        }
    }

    private CharteRelogement charte(EntreeVivier entree) {
        return chartes.pour(entree.departement(), horloge.aujourdhui())
                .orElseThrow(ProblemeException::introuvable);
    }

    private EntreeReponse reponse(EntreeVivier entree, AgentConnecte agent) {
        return EntreeReponse.from(
                entree,
                charte(entree),
                regles,
                dossiers.trouver(entree.dossier()),
                horloge.aujourdhui(),
                habilitation.portee(agent).classes(ClesEntree.de(entree)),
                delaisDalo.de(entree),
                habilitation.actes(
                        agent, ActesDuVivier.TOUS, a -> ActesDuVivier.obstacle(a, entree)));
    }
}
