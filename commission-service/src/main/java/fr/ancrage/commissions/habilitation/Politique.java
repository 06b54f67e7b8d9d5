package fr.ancrage.commissions.habilitation;

import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The policy in plain French, read out of {@link Habilitation} itself: each role is asked what it
 * would be given in the reader's département.
 */
@Component
public class Politique {

    /**
     * What one role may here.
     *
     * @param dossiers on which cases
     * @param actes what it does to them, besides reading
     */
    public record LignePolitique(
            String role, String dossiers, List<ClasseLisible> classes, List<String> actes) {}

    /** A class of data of product §3. */
    public record ClasseLisible(String code, String libelle) {}

    /** Whoever answers for the accounts or for the data reads the policy, and never a case. */
    public static boolean estLuePar(AgentConnecte agent) {
        return !agent.machine() && (agent.a("administrateur") || agent.a("dpo"));
    }

    /** Every role of the platform (product §3): one that is not here is given nothing. */
    private static final List<String> ROLES =
            List.of(
                    "secretariat",
                    "gestionnaire",
                    "acces-logement",
                    "travailleur-social",
                    "encadrant",
                    "operateur",
                    "bailleur",
                    "commissaire-justice",
                    "organisme-payeur",
                    "siao",
                    "adil",
                    "banque-de-france",
                    "action-logement",
                    "forces-securite",
                    "membre-commission",
                    "observateur",
                    "referent-comptes",
                    "administrateur",
                    "dpo",
                    "exploitant");

    private final Habilitation habilitation;

    public Politique(Habilitation habilitation) {
        this.habilitation = habilitation;
    }

    public List<LignePolitique> lignes(AgentConnecte lecteur) {
        return habilitation.table(lecteur).stream()
                .flatMap(table ->
                        ROLES.stream()
                                .map(role ->
                                        ligne(
                                                role,
                                                new AgentConnecte(
                                                        "",
                                                        "",
                                                        lecteur.organisation(),
                                                        Set.of(role),
                                                        Set.of()))))
                .toList();
    }

    private LignePolitique ligne(String role, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        var dossiers = new ArrayList<String>();
        if (portee.secretariat() != null) {
            dossiers.add("séances, candidatures et préconisations de son département");
        }
        if (portee.gestion() != null) {
            dossiers.add(
                    "séances de son département, candidatures et dossiers de ses arrondissements");
        }
        if (portee.membre() != null) {
            dossiers.add(
                    "séances de ses formations : tous leurs dossiers s’il y siège en permanence,"
                            + " les siens sinon (R-202)");
        }
        if (portee.partenaire() != null) {
            dossiers.add("préconisations adressées à son organisme");
        }
        var parDossier = !dossiers.isEmpty();
        var chiffres = habilitation.chiffres(agent);
        if (chiffres != Habilitation.Chiffres.AUCUN) {
            dossiers.add(
                    chiffres == Habilitation.Chiffres.TOUS
                            ? "chiffres"
                            : "chiffres, petits effectifs cachés");
        }
        return new LignePolitique(
                role,
                dossiers.isEmpty() ? "aucun" : String.join(" ; ", dossiers),
                parDossier
                        ? List.of(
                                new ClasseLisible("P", "procédure"),
                                new ClasseLisible("A", "avis et préconisations"))
                        : List.of(),
                actes(role, agent, portee));
    }

    private List<String> actes(String role, AgentConnecte agent, Portee portee) {
        var actes = new ArrayList<String>();
        if (portee.secretariat() != null) {
            actes.add("programmer une séance, fixer l’ordre du jour, convoquer");
            actes.add("enregistrer les présences, les avis et les préconisations");
        }
        if (portee.secretariat() != null
                || portee.membre() != null
                || portee.partenaire() != null) {
            actes.add("dire ce qu’est devenue une préconisation");
        }
        if (habilitation.recompte(agent)) {
            actes.add("faire recompter des chiffres à partir de journaux qu’il apporte");
        }
        return Stream.concat(actes.stream(), explication(role).stream()).toList();
    }

    private static List<String> explication(String role) {
        return role.equals("administrateur") || role.equals("dpo")
                ? List.of("lire cette politique")
                : List.of();
    }
}
