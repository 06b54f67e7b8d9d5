package fr.ancrage.commissions.habilitation;

import fr.ancrage.platform.policy.ClasseLisible;
import fr.ancrage.platform.policy.LignePolitique;
import fr.ancrage.platform.policy.PolicyProperties;
import fr.ancrage.platform.policy.ReadablePolicy;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The policy in plain French, read out of {@link Habilitation} itself: each role is asked what it
 * would be given in the reader's département.
 */
@Component
public class Politique implements ReadablePolicy {

    /** What a case shows here, to whoever sees it. */
    public static final List<ClasseLisible> CLASSES =
            List.of(
                    new ClasseLisible("P", "procédure"),
                    new ClasseLisible("A", "avis et préconisations"));

    private final Habilitation habilitation;
    private final List<String> roles;

    public Politique(Habilitation habilitation, PolicyProperties politique) {
        this.roles = politique.roles();
        this.habilitation = habilitation;
    }

    @Override
    public String label() {
        return "Commissions";
    }

    @Override
    public List<LignePolitique> lines(AgentConnecte lecteur) {
        return habilitation.table(lecteur).stream()
                .flatMap(table ->
                        roles.stream()
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
                            + " les siens sinon (R-202), et après la séance le temps que dit la charte");
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
                parDossier ? CLASSES : List.of(),
                actes(agent, portee));
    }

    private List<String> actes(AgentConnecte agent, Portee portee) {
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
        return actes;
    }
}
