package fr.ancrage.dossiers.acces.web;

import fr.ancrage.dossiers.acces.PolitiqueDesDossiers;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.habilitation.Politique;
import fr.ancrage.dossiers.habilitation.Pourquoi;
import fr.ancrage.dossiers.habilitation.Pourquoi.Raison;
import fr.ancrage.dossiers.habilitation.Role;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.tableaudebord.Phrases;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.policy.RaisonLisible;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why this agent sees that case, told to those who answer for the policy. Nothing of the case
 * itself is in the answer.
 */
@RestController
@RequestMapping("/api/dossiers/politique")
class PourquoiController {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGUEUR = 80;

    /**
     * @param agent the login, which an access by exception was given to
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"reference", "organisation", "roles"})
    record PourquoiRequete(
            @Nullable String reference,
            @Nullable String organisation,
            @Nullable List<String> roles,
            @Nullable String agent) {
        @Override
        public String toString() {
            return "PourquoiRequete[***]";
        }
    }

    /**
     * @param dossier its id, by which the other services are asked the same
     */
    record PourquoiReponse(
            String reference, String dossier, boolean voit, List<RaisonLisible> raisons) {}

    private final Habilitation habilitation;
    private final Dossiers dossiers;
    private final Territoires territoires;
    private final HorlogeMetier horloge;
    private final Piste piste;

    PourquoiController(
            Habilitation habilitation,
            Dossiers dossiers,
            Territoires territoires,
            HorlogeMetier horloge,
            Piste piste) {
        this.habilitation = habilitation;
        this.dossiers = dossiers;
        this.territoires = territoires;
        this.horloge = horloge;
        this.piste = piste;
    }

    /** By POST: what is asked names an agent and a case. */
    @PostMapping("/pourquoi")
    PourquoiReponse pourquoi(AgentConnecte agent, @RequestBody PourquoiRequete requete) {
        exiger(agent);
        Input input = new Input();
        String reference = input.text("reference", requete.reference(), LONGUEUR);
        String organisation = input.text("organisation", requete.organisation(), LONGUEUR);
        String identifiant =
                Objects.requireNonNullElse(
                        input.textOrNull("agent", requete.agent(), LONGUEUR), "");
        Set<String> roles = new HashSet<>(Objects.requireNonNullElse(requete.roles(), List.of()));
        if (roles.isEmpty()) {
            input.refuse("roles", "OBLIGATOIRE");
        }
        if (roles.stream().anyMatch(r -> Role.de(r).isEmpty())) {
            input.refuse("roles", "ROLE_INCONNU");
        }
        input.check();
        LocalDate jour = horloge.aujourdhui();
        Dossier dossier =
                dossiers.parReference(reference)
                        .map(Dossiers.Lu::dossier)
                        .filter(d ->
                                habilitation
                                        .departement(agent)
                                        .filter(d.departement()::equals)
                                        .isPresent())
                        .orElseThrow(() ->
                                ProblemeException.of(
                                        HttpStatus.NOT_FOUND, "REFERENCE_SANS_DOSSIER"));
        TerritoireDossiers territoire =
                territoires
                        .pour(dossier.departement(), jour)
                        .orElseThrow(ProblemeException::introuvable);
        Acces acces =
                habilitation.de(new AgentConnecte("", identifiant, organisation, roles, Set.of()));
        List<RaisonLisible> raisons =
                acces.droits().isEmpty()
                        ? roles.stream().sorted().map(r -> horsCharte(r)).toList()
                        : Pourquoi.de(acces, identifiant, organisation, dossier, territoire, jour)
                                .stream()
                                .map(r -> reponse(r, territoire))
                                .toList();
        piste.lu(agent, "pourquoi", dossier.id());
        return new PourquoiReponse(
                dossier.reference(),
                dossier.id(),
                raisons.stream().anyMatch(RaisonLisible::voit),
                raisons);
    }

    private static RaisonLisible reponse(Raison raison, TerritoireDossiers territoire) {
        Phrases phrases = new Phrases(territoire);
        Role role = raison.role();
        return switch (raison) {
            case Raison.Territoire _ ->
                    voit(
                            raison,
                            "Son rôle voit "
                                    + Politique.dossiers(role.portee())
                                    + ", et ce dossier en est.",
                            "Charte : territoire de l’organisme",
                            null,
                            null);
            case Raison.ConcoursAccorde _ ->
                    voit(
                            raison,
                            "Son rôle voit " + Politique.dossiers(role.portee()) + ".",
                            "Décision du préfet",
                            null,
                            null);
            case Raison.Implique(_, Implication i) ->
                    voit(
                            raison,
                            "Son organisme est impliqué dans ce dossier : "
                                    + phrases.implication(i.enTantQue().name(), i.motif())
                                    + ".",
                            Source.de(i).libelle(),
                            i.depuis(),
                            Jeton.fin(i, territoire).orElse(null));
            case Raison.ParException(_, AccesException e) ->
                    voit(
                            raison,
                            "Accès par exception demandé par cet agent, sous le regard du"
                                    + " secrétariat.",
                            "Demande de l’agent",
                            e.depuis(),
                            e.jusqua().plusDays(1));
            case Raison.Rien rien -> rien(rien, territoire);
        };
    }

    private static RaisonLisible voit(
            Raison raison,
            String explication,
            String source,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusqua) {
        return RaisonLisible.voit(
                        raison.role().code(),
                        explication,
                        source,
                        depuis,
                        jusqua,
                        PolitiqueDesDossiers.lisibles(raison.classes()))
                .selon(Politique.dossiers(raison.role().portee()));
    }

    private static RaisonLisible rien(Raison.Rien rien, TerritoireDossiers territoire) {
        Phrases phrases = new Phrases(territoire);
        Role role = rien.role();
        StringBuilder mots =
                new StringBuilder("Ne le voit pas par ce rôle, qui voit ")
                        .append(Politique.dossiers(role.portee()))
                        .append(" : rien de tel ici aujourd’hui.");
        for (Implication i : rien.finies()) {
            mots.append(" Implication finie (")
                    .append(phrases.implication(i.enTantQue().name(), i.motif()))
                    .append(")");
            Jeton.fin(i, territoire).ifPresent(fin -> mots.append(" le ").append(fin.format(JOUR)));
            Implication.Fin fin = i.fin();
            mots.append(fin == null ? "." : " : " + cause(fin.cause()) + ".");
        }
        for (AccesException e : rien.echus()) {
            mots.append(" Accès par exception du ")
                    .append(e.depuis().format(JOUR))
                    .append(" au ")
                    .append(e.jusqua().format(JOUR))
                    .append(e.termine() ? " : le secrétariat y a mis fin." : " : il est échu.");
        }
        return RaisonLisible.rien(role.code(), mots.toString())
                .selon(Politique.dossiers(role.portee()));
    }

    private static String cause(Implication.Cause cause) {
        return switch (cause) {
            case DESSAISIE -> "refusée, ou confiée à un autre";
            case SECRETARIAT -> "le secrétariat y a mis fin";
        };
    }

    private static RaisonLisible horsCharte(String role) {
        return RaisonLisible.rien(
                        role, "Ne le voit pas : aucune charte en vigueur ne nomme cet organisme.")
                .selon(Role.de(role).map(r -> Politique.dossiers(r.portee())).orElse(role));
    }

    private static void exiger(AgentConnecte agent) {
        boolean permis =
                Arrays.stream(Role.values())
                        .filter(Role::expliqueLaPolitique)
                        .anyMatch(r -> agent.a(r.code()));
        if (agent.machine() || !permis) {
            throw ProblemeException.interdit();
        }
    }
}
