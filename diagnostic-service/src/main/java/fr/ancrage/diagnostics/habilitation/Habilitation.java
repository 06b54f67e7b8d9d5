package fr.ancrage.diagnostics.habilitation;

import fr.ancrage.diagnostics.repartition.model.Organisation;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The policy of this service, beside the table of product §3 that it executes. What is not written
 * here is denied.
 *
 * <table>
 * <caption>Who sees which assignment, and what of it</caption>
 * <tr><td>secretariat</td><td>its département</td><td>P S Rs R</td></tr>
 * <tr><td>gestionnaire</td><td>its arrondissements</td><td>P Rs R</td></tr>
 * <tr><td>travailleur-social, encadrant</td><td>assigned to its organisation, or declared known by it</td>
 *     <td>P S Rs R</td></tr>
 * <tr><td>operateur</td><td>its missions, until three months after</td><td>P S Rs R, its own</td></tr>
 * <tr><td>travailleur-social, encadrant, operateur</td><td>taken back from its organisation by the
 *     secretariat, until three months after: that it was, why and when</td><td>P</td></tr>
 * <tr><td>bailleur</td><td>no assignment; what was handed in about its tenants</td><td>P Rs</td></tr>
 * <tr><td>bailleur</td><td>no assignment; what was handed in about the households whose rehousing it
 *     leads</td><td>P Rs R</td></tr>
 * <tr><td>membre-commission</td><td>no assignment; what was handed in about the dossiers of its sittings,
 *     and as long after as the charter says</td><td>P S Rs</td></tr>
 * <tr><td>acces-logement</td><td>no assignment; what was handed in about the households of its pool</td>
 *     <td>P R</td></tr>
 * <tr><td>commissaire-justice, organisme-payeur, siao, adil, banque-de-france, action-logement,
 *     forces-securite</td><td>none here: nothing involves them in an assignment, and they have neither
 *     Rs nor R</td><td>–</td></tr>
 * <tr><td>observateur, administrateur, dpo, exploitant, a machine</td><td>none</td><td>–</td></tr>
 * </table>
 *
 * <p>Of class R, the authors' own notes are first their organisation's alone, then also those
 * readers' to whom they gave them; whoever else holds R reads the rest of it.
 */
@Component
public class Habilitation {

    private static final Set<Classe> TOUTES = Set.copyOf(EnumSet.allOf(Classe.class));
    private static final Set<Classe> PROCEDURE = Set.of(Classe.P);
    private static final Set<Classe> CONTRADICTOIRE = Set.of(Classe.P, Classe.RS);
    private static final Set<Classe> DE_SEANCE = Set.of(Classe.P, Classe.S, Classe.RS);
    private static final Set<Classe> DU_VIVIER = Set.of(Classe.P, Classe.R);
    private static final Set<Classe> SANS_SOCIAL = Set.of(Classe.P, Classe.RS, Classe.R);

    /**
     * Roles that follow dossiers, some of which may one day involve them: an empty list, not a
     * refusal.
     */
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

    private final TablesRepartition tables;
    private final HorlogeMetier horloge;

    public Habilitation(TablesRepartition tables, HorlogeMetier horloge) {
        this.tables = tables;
        this.horloge = horloge;
    }

    /** Whether the agent may ask for lists at all. */
    public boolean litDesListes(AgentConnecte agent) {
        return !agent.machine() && ROLES_DE_DOSSIER.stream().anyMatch(agent::a);
    }

    /**
     * Whether the agent watches over the work of others rather than doing its organisation's own.
     */
    public boolean surveille(AgentConnecte agent) {
        return agent.a("secretariat") || agent.a("gestionnaire");
    }

    public Portee portee(AgentConnecte agent) {
        var table =
                agent.machine()
                        ? Optional.<TableRepartition>empty()
                        : tables.deLOrganisation(agent.organisation(), horloge.aujourdhui());
        var droits = new HashMap<String, Set<Classe>>();
        table.ifPresent(t -> accorder(agent, t, droits));
        return new Portee(droits, table.map(TableRepartition::accesOperateur).orElse(Period.ZERO));
    }

    private static void accorder(
            AgentConnecte agent, TableRepartition table, Map<String, Set<Classe>> droits) {
        if (agent.a("secretariat")) {
            ajouter(droits, Portee.DEPARTEMENT + table.departement(), TOUTES);
        }
        if (agent.a("gestionnaire")) {
            var arrondissements =
                    table.annuaire()
                            .organisation(agent.organisation())
                            .map(Organisation::arrondissements)
                            .orElse(Set.of());
            if (arrondissements.isEmpty()) {
                ajouter(droits, Portee.DEPARTEMENT + table.departement(), SANS_SOCIAL);
            }
            arrondissements.forEach(a -> ajouter(droits, Portee.ARRONDISSEMENT + a, SANS_SOCIAL));
        }
        if (agent.a("travailleur-social") || agent.a("encadrant")) {
            ajouter(droits, Portee.ORGANISATION + agent.organisation(), TOUTES);
            ajouter(droits, Portee.CONNU + agent.organisation(), TOUTES);
        }
        if (agent.a("operateur")) {
            ajouter(droits, Portee.MISSION + agent.organisation(), TOUTES);
        }
        if (agent.a("bailleur")) {
            ajouter(droits, Portee.LOCATAIRE + agent.organisation(), CONTRADICTOIRE);
            ajouter(droits, Portee.CHEF_DE_FILE + agent.organisation(), SANS_SOCIAL);
        }
        if (agent.a("membre-commission")) {
            ajouter(droits, Portee.SEANCE + agent.organisation(), DE_SEANCE);
        }
        if (agent.a("acces-logement")) {
            ajouter(droits, Portee.VIVIER + agent.organisation(), DU_VIVIER);
        }
        if (intervient(agent)) {
            ajouter(droits, Portee.RETRAIT + agent.organisation(), PROCEDURE);
        }
    }

    private static void ajouter(
            Map<String, Set<Classe>> droits, String cle, Set<Classe> accordees) {
        droits.merge(
                cle,
                accordees,
                (deja, plus) -> {
                    var toutes = new HashSet<>(deja);
                    toutes.addAll(plus);
                    return toutes;
                });
    }

    /** Whether an agent who sees the work may do this to it. */
    public boolean permet(
            AgentConnecte agent, Portee portee, ActeAffectation acte, Implication implication) {
        return switch (acte) {
            case ACCEPTER,
                    REFUSER,
                    ENREGISTRER_TENTATIVE,
                    REMETTRE_RAPPORT,
                    CONSTATER_CARENCE,
                    PRENDRE,
                    PARTAGER_NOTES ->
                    intervient(agent) && agent.organisation().equals(implication.organisation());
            case CONFIER ->
                    distribue(agent) && agent.organisation().equals(implication.organisation());
            case REAFFECTER, CLORE ->
                    agent.a("secretariat")
                            && portee.droits()
                                    .containsKey(Portee.DEPARTEMENT + implication.departement());
        };
    }

    /**
     * Whether an agent may ask a mission of an organisation: the secretariat and the managers,
     * where they watch over the procedures.
     */
    public boolean demande(Portee portee, Implication implication) {
        return portee.droits().containsKey(Portee.DEPARTEMENT + implication.departement())
                || portee.droits()
                        .containsKey(Portee.ARRONDISSEMENT + implication.arrondissement());
    }

    /**
     * Whether the agent reads the authors' notes: it is of their organisation, or in a role to
     * which they were given, and that product §3 still grants class R.
     *
     * @param partages to whom the authors gave them
     */
    public boolean litLesNotes(
            AgentConnecte agent, Implication implication, Collection<Lecteur> partages) {
        var auteur =
                agent.organisation().equals(implication.organisation())
                        && portee(agent)
                                .classes(implication, horloge.aujourdhui())
                                .contains(Classe.R);
        return auteur
                || partages.stream()
                        .anyMatch(l -> designe(l, agent) && peutLireLesNotes(l, implication));
    }

    private static boolean designe(Lecteur lecteur, AgentConnecte agent) {
        return !agent.machine()
                && agent.organisation().equals(lecteur.organisation())
                && agent.a(lecteur.role());
    }

    /** To whom the authors may give their notes: whom product §3 grants class R on them. */
    public List<Lecteur> lecteursPossibles(Implication implication) {
        return tables.pour(implication.departement(), horloge.aujourdhui())
                .map(table ->
                        table.annuaire().organisations().values().stream()
                                .filter(o -> !o.code().equals(implication.organisation()))
                                .flatMap(o -> o.roles().stream().map(r -> new Lecteur(o.code(), r)))
                                .filter(l -> peutLireLesNotes(l, implication))
                                .sorted(
                                        Comparator.comparing(Lecteur::organisation)
                                                .thenComparing(Lecteur::role))
                                .toList())
                .orElse(List.of());
    }

    private boolean peutLireLesNotes(Lecteur lecteur, Implication implication) {
        var seul =
                new AgentConnecte("", "", lecteur.organisation(), Set.of(lecteur.role()), Set.of());
        return portee(seul).classes(implication, horloge.aujourdhui()).contains(Classe.R);
    }

    /** Whether the agent distributes the work of its organisation (product §3). */
    public boolean distribue(AgentConnecte agent) {
        return !agent.machine() && agent.a("encadrant");
    }

    private static boolean intervient(AgentConnecte agent) {
        return !agent.machine()
                && (agent.a("travailleur-social") || agent.a("encadrant") || agent.a("operateur"));
    }
}
