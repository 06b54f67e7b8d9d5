package fr.ancrage.gateway.comptes.web;

import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes.AnnuaireAbsent;
import fr.ancrage.gateway.comptes.model.MotifRefus;
import fr.ancrage.gateway.comptes.usecase.DeciderSurHabilitation;
import fr.ancrage.gateway.comptes.usecase.DeciderSurHabilitation.Geste;
import fr.ancrage.gateway.comptes.usecase.InviterAgent;
import fr.ancrage.gateway.comptes.usecase.LireAgent;
import fr.ancrage.gateway.comptes.usecase.ListerAgents;
import fr.ancrage.gateway.comptes.usecase.ListerOrganisations;
import fr.ancrage.gateway.comptes.usecase.ListerRevues;
import fr.ancrage.gateway.comptes.usecase.Resultat;
import fr.ancrage.gateway.comptes.usecase.TrouverAgent;
import fr.ancrage.gateway.comptes.web.Reponses.AgentChercheReponse;
import fr.ancrage.gateway.comptes.web.Reponses.AgentReponse;
import fr.ancrage.gateway.comptes.web.Reponses.AgentsDeLOrganisationReponse;
import fr.ancrage.gateway.comptes.web.Reponses.AgentsReponse;
import fr.ancrage.gateway.comptes.web.Reponses.FicheReponse;
import fr.ancrage.gateway.comptes.web.Reponses.InvitationReponse;
import fr.ancrage.gateway.comptes.web.Reponses.OrganisationNommee;
import fr.ancrage.gateway.comptes.web.Reponses.OrganisationReponse;
import fr.ancrage.gateway.comptes.web.Reponses.OrganisationsReponse;
import fr.ancrage.gateway.comptes.web.Requetes.ChangementRequete;
import fr.ancrage.gateway.comptes.web.Requetes.InvitationRequete;
import fr.ancrage.gateway.comptes.web.Requetes.MotifRequete;
import fr.ancrage.gateway.comptes.web.Requetes.RechercheRequete;
import fr.ancrage.gateway.comptes.web.Requetes.RevueRequete;
import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.Probleme;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.errors.Problemes;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agents' accounts, for leads and administrators. Names are said, and never in a URL. */
@RestController
@RequestMapping("/api/comptes")
@Tag(name = ComptesController.TAG, description = ComptesController.OBJET)
class ComptesController {

    static final String TAG = "Comptes";
    static final String OBJET = "Les agents habilités, par leur organisation";

    private static final String COMPTE = "compte";
    private static final String PAGE = "0";
    private static final String TAILLE = "50";

    private final ListerOrganisations organisations;
    private final ListerAgents agents;
    private final LireAgent lire;
    private final TrouverAgent trouver;
    private final InviterAgent inviter;
    private final DeciderSurHabilitation decider;
    private final ListerRevues revues;
    private final Trail trail;
    private final Problemes problemes;

    ComptesController(
            ListerOrganisations organisations,
            ListerAgents agents,
            LireAgent lire,
            TrouverAgent trouver,
            InviterAgent inviter,
            DeciderSurHabilitation decider,
            ListerRevues revues,
            Trail trail,
            Problemes problemes) {
        this.organisations = organisations;
        this.agents = agents;
        this.lire = lire;
        this.trouver = trouver;
        this.inviter = inviter;
        this.decider = decider;
        this.revues = revues;
        this.trail = trail;
        this.problemes = problemes;
    }

    @GetMapping("/organisations")
    @Operation(
            operationId = "listerOrganisationsGerees",
            summary = "Les organisations dont je peux voir les comptes")
    OrganisationsReponse organisations(
            @Parameter(hidden = true) AgentConnecte agent,
            @Parameter(description = "Partie du nom d’une organisation")
                    @RequestParam(defaultValue = "")
                    String texte,
            @RequestParam(defaultValue = PAGE) int page,
            @RequestParam(defaultValue = TAILLE) int taille) {
        verifierPage(page, taille);
        var lues = valeur(organisations.executer(texte, agent));
        return new OrganisationsReponse(
                tranche(lues, page, taille).stream().map(OrganisationReponse::from).toList(),
                lues.size(),
                page,
                taille);
    }

    @GetMapping("/organisations/{organisation}/agents")
    @Operation(operationId = "listerAgents", summary = "Les agents d’une organisation")
    AgentsDeLOrganisationReponse agents(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String organisation,
            @RequestParam(defaultValue = PAGE) int page,
            @RequestParam(defaultValue = TAILLE) int taille) {
        verifierPage(page, taille);
        var lus = valeur(agents.executer(organisation, agent));
        var elements =
                tranche(lus.elements(), page, taille).stream().map(AgentReponse::from).toList();
        trail.read(agent, COMPTE, elements.stream().map(AgentReponse::id).toList());
        return new AgentsDeLOrganisationReponse(
                OrganisationNommee.from(lus.organisation()),
                Reponses.trier(lus.accordables()),
                elements,
                lus.elements().size(),
                page,
                taille);
    }

    @PostMapping("/organisations/{organisation}/agents")
    @Operation(
            operationId = "inviterAgent",
            summary = "Inviter un agent dans une organisation",
            description =
                    "Le référent remet lui-même l’identifiant et le mot de passe provisoire, qui ne"
                            + " sont dits qu’une fois.",
            responses = @ApiResponse(responseCode = "201", useReturnTypeSchema = true))
    ResponseEntity<InvitationReponse> inviter(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String organisation,
            @RequestBody InvitationRequete requete) {
        var input = new Input();
        var identite = requete.identite(input);
        var droits = requete.droits(input);
        input.check();
        var premier =
                valeur(
                        inviter.executer(
                                new InviterAgent.Commande(
                                        organisation,
                                        identite,
                                        droits.roles(),
                                        droits.periode(),
                                        droits.motif(),
                                        agent)));
        trail.changed(agent, "compte-invite", List.of(premier.id().valeur()));
        return ResponseEntity.created(URI.create("/api/comptes/agents/" + premier.id()))
                .body(InvitationReponse.from(premier));
    }

    @GetMapping("/agents/{id}")
    @Operation(operationId = "lireAgent", summary = "Un agent, et l’histoire de son habilitation")
    FicheReponse lire(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var fiche = valeur(lire.executer(new CompteId(id), agent));
        trail.read(agent, COMPTE, List.of(id));
        return FicheReponse.from(fiche);
    }

    @PostMapping("/recherche")
    @Operation(
            operationId = "trouverAgent",
            summary = "L’organisme, les rôles et la période d’un agent, par son identifiant")
    AgentChercheReponse trouver(
            @Parameter(hidden = true) AgentConnecte agent, @RequestBody RechercheRequete requete) {
        var input = new Input();
        var identifiant = requete.identifiant(input);
        input.check();
        var trouve = valeur(trouver.executer(identifiant, agent));
        trail.read(agent, COMPTE, List.of(trouve.compte().id().valeur()));
        return AgentChercheReponse.from(trouve);
    }

    @PostMapping("/agents/{id}/habilitation")
    @Operation(
            operationId = "changerHabilitation",
            summary = "Changer les rôles ou la période d’un agent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ChangementRequete requete) {
        decider(agent, id, requete.toDomain(), "compte-change");
    }

    @PostMapping("/agents/{id}/suspension")
    @Operation(
            operationId = "suspendreAgent",
            summary = "Suspendre un agent : ses sessions sont fermées partout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspendre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody MotifRequete requete) {
        decider(agent, id, new Geste.Suspendre(requete.lire()), "compte-suspendu");
    }

    @PostMapping("/agents/{id}/retablissement")
    @Operation(operationId = "retablirAgent", summary = "Rétablir un agent suspendu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retablir(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody MotifRequete requete) {
        decider(agent, id, new Geste.Retablir(requete.lire()), "compte-retabli");
    }

    @PostMapping("/agents/{id}/revue")
    @Operation(
            operationId = "revoirAgent",
            summary = "Dire qu’un agent garde son habilitation, ou la lui retirer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoir(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RevueRequete requete) {
        decider(agent, id, requete.toDomain(), "compte-revu");
    }

    @GetMapping("/revues")
    @Operation(
            operationId = "listerRevues",
            summary = "Les agents dont la revue attend, la plus ancienne d’abord")
    AgentsReponse revues(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(defaultValue = PAGE) int page,
            @RequestParam(defaultValue = TAILLE) int taille) {
        verifierPage(page, taille);
        var lues = valeur(revues.executer(page, taille, agent));
        var elements = lues.page().stream().map(AgentReponse::from).toList();
        trail.read(agent, COMPTE, elements.stream().map(AgentReponse::id).toList());
        return new AgentsReponse(elements, lues.total(), page, taille);
    }

    @Hidden
    @ExceptionHandler(AnnuaireAbsent.class)
    ResponseEntity<Probleme> annuaireAbsent(HttpServletRequest request) {
        return problemes.answer(
                request,
                ProblemeException.of(
                        HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.ANNUAIRE_INDISPONIBLE));
    }

    private void decider(AgentConnecte agent, String id, Geste geste, String genre) {
        valeur(
                decider.executer(
                        new DeciderSurHabilitation.Commande(new CompteId(id), geste, agent)));
        trail.changed(agent, genre, List.of(id));
    }

    private static void verifierPage(int page, int taille) {
        var input = new Input();
        input.page(page, taille);
        input.check();
    }

    private static <T> List<T> tranche(List<T> tous, int page, int taille) {
        return tous.stream().skip((long) page * taille).limit(taille).toList();
    }

    private static <T> T valeur(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Introuvable<T>() -> throw ProblemeException.introuvable();
            case Resultat.Interdit<T>() -> throw ProblemeException.interdit();
            case Resultat.Refuse<T>(var motif) ->
                    throw ProblemeException.of(statut(motif), motif.name());
        };
    }

    private static HttpStatus statut(MotifRefus motif) {
        return switch (motif) {
            case COMPTE_INCONNU -> HttpStatus.NOT_FOUND;
            case HABILITATION_PROPRE, COMPTE_RESERVE, ROLE_RESERVE -> HttpStatus.FORBIDDEN;
            case ROLE_HORS_ORGANISATION, AUCUN_ROLE, PERIODE_PASSEE, COMPTE_LOGICIEL ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
            case DEJA_SUSPENDUE, PAS_SUSPENDUE, HABILITATION_FERMEE -> HttpStatus.CONFLICT;
        };
    }
}
