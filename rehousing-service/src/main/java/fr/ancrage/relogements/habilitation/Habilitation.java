package fr.ancrage.relogements.habilitation;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.DestinataireListe;
import fr.ancrage.relogements.charte.model.Organisation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The policy of this service, beside the table of product §3 that it executes. What is not written
 * here is denied.
 *
 * <table>
 * <caption>Who sees what</caption>
 * <tr><td>secretariat</td><td>its département: concours P V, lists, pool O S</td></tr>
 * <tr><td>gestionnaire</td><td>its arrondissements: concours P V</td></tr>
 * <tr><td>acces-logement</td><td>its département: pool O S</td></tr>
 * <tr><td>siao, the charter's recipient</td><td>its département: granted concours P V, lists</td></tr>
 * <tr><td>commissaire-justice</td><td>acts that it served: concours P</td></tr>
 * <tr><td>bailleur</td><td>complete entries that it leads: pool O</td></tr>
 * <tr><td>travailleur-social, encadrant</td><td>entries to which its organisation reported: pool O S</td></tr>
 * <tr><td>everybody else, a machine</td><td>nothing</td></tr>
 * </table>
 */
@Component
public class Habilitation {

    private static final Set<Classe> PROCEDURE = Set.of(Classe.P);
    private static final Set<Classe> VULNERABILITE = Set.of(Classe.P, Classe.V);
    private static final Set<Classe> RELOGEMENT = Set.of(Classe.O);
    private static final Set<Classe> RELOGEMENT_ET_SOCIAL = Set.of(Classe.O, Classe.S);

    /** Roles that follow dossiers: an empty list, not a refusal. */
    private static final List<String> ROLES_DE_DOSSIER =
            List.of(
                    "secretariat",
                    "gestionnaire",
                    "travailleur-social",
                    "encadrant",
                    "operateur",
                    "acces-logement",
                    "bailleur",
                    "commissaire-justice",
                    "organisme-payeur",
                    "siao",
                    "adil",
                    "banque-de-france",
                    "action-logement",
                    "forces-securite",
                    "membre-commission");

    private final ChartesRelogement chartes;
    private final HorlogeMetier horloge;

    public Habilitation(ChartesRelogement chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        this.horloge = horloge;
    }

    /** Whether the agent may ask for lists at all. */
    public boolean litDesListes(AgentConnecte agent) {
        return !agent.machine() && ROLES_DE_DOSSIER.stream().anyMatch(agent::a);
    }

    /** The charter of the agent's organisation. */
    public Optional<CharteRelogement> charte(AgentConnecte agent) {
        return agent.machine()
                ? Optional.empty()
                : chartes.deLOrganisation(agent.organisation(), horloge.aujourdhui());
    }

    public Portee portee(AgentConnecte agent) {
        var droits = new HashMap<String, Set<Classe>>();
        charte(agent).ifPresent(c -> accorder(agent, c, droits));
        return new Portee(droits);
    }

    private static void accorder(
            AgentConnecte agent, CharteRelogement charte, Map<String, Set<Classe>> droits) {
        var departement = charte.departement();
        var organisation = agent.organisation();
        if (agent.a("secretariat")) {
            ajouter(droits, Portee.CONCOURS_DEPARTEMENT + departement, VULNERABILITE);
            ajouter(droits, Portee.LISTES + departement, VULNERABILITE);
            ajouter(droits, Portee.VIVIER_DEPARTEMENT + departement, RELOGEMENT_ET_SOCIAL);
        }
        if (agent.a("gestionnaire")) {
            var suivis =
                    charte.organisation(organisation)
                            .map(Organisation::arrondissements)
                            .orElse(Set.of());
            if (suivis.isEmpty()) {
                ajouter(droits, Portee.CONCOURS_DEPARTEMENT + departement, VULNERABILITE);
            }
            suivis.forEach(a -> ajouter(droits, Portee.CONCOURS_ARRONDISSEMENT + a, VULNERABILITE));
        }
        if (agent.a("acces-logement")) {
            ajouter(droits, Portee.VIVIER_DEPARTEMENT + departement, RELOGEMENT_ET_SOCIAL);
        }
        if (agent.a("siao") && recoitLesListes(charte, organisation)) {
            ajouter(droits, Portee.CONCOURS_ACCORDE + departement, VULNERABILITE);
            ajouter(droits, Portee.LISTES + departement, VULNERABILITE);
        }
        if (agent.a("commissaire-justice")) {
            ajouter(droits, Portee.CONCOURS_ETUDE + organisation, PROCEDURE);
        }
        if (agent.a("bailleur")) {
            ajouter(droits, Portee.VIVIER_CHEF_DE_FILE + organisation, RELOGEMENT);
        }
        if (agent.a("travailleur-social") || agent.a("encadrant")) {
            ajouter(droits, Portee.VIVIER_RAPPORT + organisation, RELOGEMENT_ET_SOCIAL);
        }
    }

    private static boolean recoitLesListes(CharteRelogement charte, String organisation) {
        return charte.listeSiao()
                .map(DestinataireListe::organisation)
                .filter(o -> o.code().equals(organisation))
                .isPresent();
    }

    private static void ajouter(
            Map<String, Set<Classe>> droits, String cle, Set<Classe> accordees) {
        droits.merge(
                cle,
                accordees,
                (deja, plus) -> {
                    var toutes = EnumSet.copyOf(deja);
                    toutes.addAll(plus);
                    return toutes;
                });
    }

    /**
     * Of these acts, those that the agent may do now to what it sees.
     *
     * @param obstacle why the thing itself does not admit an act
     */
    public Actes actes(
            AgentConnecte agent,
            Collection<Acte> actes,
            Function<Acte, Optional<String>> obstacle) {
        return Actes.de(actes, this, agent, obstacle);
    }

    /** Whether the agent, who sees the thing, may do this to it. */
    public boolean permet(AgentConnecte agent, Acte acte) {
        return !agent.machine() && acte.roles().stream().anyMatch(agent::a);
    }
}
