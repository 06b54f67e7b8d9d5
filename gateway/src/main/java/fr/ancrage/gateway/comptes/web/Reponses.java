package fr.ancrage.gateway.comptes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.gateway.comptes.model.Comptes.Premier;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Accordee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Avertie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Changee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Echue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.FermeeFauteDUsage;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Maintenue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Ouverte;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Reprise;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retablie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retiree;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Suspendue;
import fr.ancrage.gateway.comptes.model.Habilitation.Etat;
import fr.ancrage.gateway.comptes.model.Habilitations.FaitDate;
import fr.ancrage.gateway.comptes.model.Motif;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.gateway.comptes.model.Periode;
import fr.ancrage.gateway.comptes.usecase.Agent;
import fr.ancrage.gateway.comptes.usecase.LireAgent.Fiche;
import fr.ancrage.gateway.comptes.usecase.ListerOrganisations.Ligne;
import fr.ancrage.gateway.comptes.usecase.TrouverAgent.Trouve;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What leads and administrators read. */
final class Reponses {

    private Reponses() {}

    @Schema(
            name = "PageOrganisationsGerees",
            requiredProperties = {"elements", "total", "page", "taille"})
    record OrganisationsReponse(
            List<OrganisationReponse> elements, int total, int page, int taille) {}

    @Schema(
            name = "OrganisationGeree",
            requiredProperties = {"code", "nom", "type", "agents", "referents", "revuesDues"})
    record OrganisationReponse(
            String code, String nom, String type, int agents, int referents, int revuesDues) {

        static OrganisationReponse from(Ligne ligne) {
            return new OrganisationReponse(
                    ligne.organisation().code(),
                    ligne.organisation().nom(),
                    ligne.organisation().type(),
                    ligne.effectif().agents(),
                    ligne.effectif().referents(),
                    ligne.effectif().revuesDues());
        }
    }

    @Schema(
            name = "PageAgentsGeres",
            requiredProperties = {"elements", "total", "page", "taille"})
    record AgentsReponse(List<AgentReponse> elements, int total, int page, int taille) {}

    @Schema(
            name = "PageAgentsDeLOrganisation",
            requiredProperties = {
                "organisation",
                "accordables",
                "elements",
                "total",
                "page",
                "taille"
            })
    record AgentsDeLOrganisationReponse(
            OrganisationNommee organisation,
            @Schema(description = "Les rôles que la personne connectée peut y donner")
                    List<String> accordables,
            List<AgentReponse> elements,
            int total,
            int page,
            int taille) {}

    @Schema(
            name = "OrganisationNommee",
            requiredProperties = {"code", "nom"})
    record OrganisationNommee(String code, String nom) {

        static OrganisationNommee from(Organisation organisation) {
            return new OrganisationNommee(organisation.code(), organisation.nom());
        }
    }

    /** What an agent may do, without saying who it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "AgentCherche",
            requiredProperties = {"identifiant", "organisation", "roles", "du", "etat"})
    record AgentChercheReponse(
            String identifiant,
            OrganisationNommee organisation,
            List<String> roles,
            LocalDate du,
            @Schema(description = "Dernier jour ; absent d’un compte repris, jusqu’à sa revue")
                    @Nullable LocalDate au,
            Etat etat) {

        static AgentChercheReponse from(Trouve trouve) {
            return new AgentChercheReponse(
                    trouve.compte().identifiant(),
                    OrganisationNommee.from(trouve.organisation()),
                    trier(trouve.compte().roles()),
                    trouve.habilitation().periode().du(),
                    trouve.habilitation().periode().au(),
                    trouve.etat());
        }

        /** A login is often a person's name. */
        @Override
        public String toString() {
            return "AgentChercheReponse[masquée]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "AgentGere",
            requiredProperties = {
                "id",
                "identifiant",
                "nom",
                "courriel",
                "organisation",
                "roles",
                "du",
                "etat",
                "revueLe",
                "revueDue",
                "gerable",
                "appliquee"
            })
    record AgentReponse(
            String id,
            String identifiant,
            String nom,
            String courriel,
            String organisation,
            List<String> roles,
            LocalDate du,
            @Schema(description = "Dernier jour ; absent d’un compte repris, jusqu’à sa revue")
                    @Nullable LocalDate au,
            Etat etat,
            LocalDate revueLe,
            boolean revueDue,
            @Schema(description = "La personne connectée peut décider sur ce compte")
                    boolean gerable,
            @Schema(description = "L’annuaire a suivi la dernière décision") boolean appliquee) {

        static AgentReponse from(Agent agent) {
            var habilitation = agent.habilitation();
            return new AgentReponse(
                    agent.compte().id().valeur(),
                    agent.compte().identifiant(),
                    agent.compte().identite().complet(),
                    agent.compte().identite().courriel(),
                    habilitation.organisation(),
                    trier(habilitation.roles()),
                    habilitation.periode().du(),
                    habilitation.periode().au(),
                    agent.etat(),
                    habilitation.revueLe(),
                    agent.revueDue(),
                    agent.gerable(),
                    agent.appliquee());
        }

        /** An agent's name is personal too. */
        @Override
        public String toString() {
            return "AgentReponse[id=" + id + "]";
        }
    }

    @Schema(
            name = "FicheAgent",
            requiredProperties = {"agent", "organisation", "accordables", "historique"})
    record FicheReponse(
            AgentReponse agent,
            OrganisationNommee organisation,
            @Schema(description = "Les rôles que la personne connectée peut donner")
                    List<String> accordables,
            List<FaitReponse> historique) {

        static FicheReponse from(Fiche fiche) {
            return new FicheReponse(
                    AgentReponse.from(fiche.agent()),
                    OrganisationNommee.from(fiche.organisation()),
                    trier(fiche.accordables()),
                    fiche.historique().stream().map(FaitReponse::from).toList());
        }
    }

    /** One line of a history; its words are the portal's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "FaitHabilitation",
            requiredProperties = {"code", "le", "par"})
    record FaitReponse(
            String code,
            Instant le,
            String par,
            @Nullable List<String> roles,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            @Nullable Motif motif,
            @Nullable LocalDate jour) {

        static FaitReponse from(FaitDate date) {
            return switch (date.fait()) {
                case Accordee(var roles, var periode, var motif) ->
                        droits("ACCORDEE", date, roles, periode, motif);
                case Changee(var roles, var periode, var motif) ->
                        droits("CHANGEE", date, roles, periode, motif);
                case Reprise(var roles) -> droits("REPRISE", date, roles, null, null);
                case Suspendue(var motif) -> droits("SUSPENDUE", date, null, null, motif);
                case Retablie(var motif) -> droits("RETABLIE", date, null, null, motif);
                case Maintenue(var jour) -> jour("MAINTENUE", date, jour);
                case Retiree() -> jour("RETIREE", date, null);
                case Ouverte() -> jour("OUVERTE", date, null);
                case Echue() -> jour("ECHUE", date, null);
                case Avertie(var jour) -> jour("AVERTIE", date, jour);
                case FermeeFauteDUsage(var jour) -> jour("FERMEE_FAUTE_D_USAGE", date, jour);
            };
        }

        private static FaitReponse droits(
                String code,
                FaitDate date,
                @Nullable Set<String> roles,
                @Nullable Periode periode,
                @Nullable Motif motif) {
            return new FaitReponse(
                    code,
                    date.le(),
                    date.auteur(),
                    roles == null ? null : trier(roles),
                    periode == null ? null : periode.du(),
                    periode == null ? null : periode.au(),
                    motif,
                    null);
        }

        private static FaitReponse jour(String code, FaitDate date, @Nullable LocalDate jour) {
            return new FaitReponse(code, date.le(), date.auteur(), null, null, null, null, jour);
        }
    }

    /** Said once to whoever invites, who hands it over; kept nowhere. */
    @Schema(
            name = "AgentInvite",
            requiredProperties = {"id", "identifiant", "motDePasse"})
    record InvitationReponse(
            String id,
            String identifiant,
            @Schema(description = "Provisoire : à changer à la première connexion")
                    String motDePasse) {

        static InvitationReponse from(Premier premier) {
            return new InvitationReponse(
                    premier.id().valeur(), premier.identifiant(), premier.motDePasse());
        }

        @Override
        public String toString() {
            return "InvitationReponse[id=" + id + "]";
        }
    }

    @Schema(name = "TravailDesComptes", requiredProperties = "elements")
    record TravailReponse(List<AttenteReponse> elements) {}

    @Schema(
            name = "AttenteDesComptes",
            requiredProperties = {"code", "libelle", "total", "lien"})
    record AttenteReponse(String code, String libelle, long total, String lien) {}

    static List<String> trier(Set<String> roles) {
        return roles.stream().sorted().toList();
    }
}
