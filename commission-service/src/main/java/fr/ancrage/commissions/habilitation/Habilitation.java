package fr.ancrage.commissions.habilitation;

import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Organisation;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The policy of this service, beside the table of product §3 that it executes. What is not written
 * here is denied.
 *
 * <table>
 * <caption>Who sees what of the commissions</caption>
 * <tr><td>secretariat</td><td>its département: sittings, candidates, recommendations, figures; it
 *     alone decides</td></tr>
 * <tr><td>gestionnaire</td><td>reads the sittings of its département, the cases of its
 *     arrondissements on them and as candidates, figures; small cells hidden unless it manages the
 *     whole département</td></tr>
 * <tr><td>membre-commission</td><td>the sittings of its formations; a permanent member all their
 *     cases, a conditional one its own, as long after the sitting as the charter says; then
 *     only what was recommended to its organisation</td></tr>
 * <tr><td>bailleur, travailleur-social, encadrant, operateur, organisme-payeur, siao</td><td>the
 *     recommendations addressed to their organisation, which they report on</td></tr>
 * <tr><td>observateur</td><td>figures, small cells hidden</td></tr>
 * <tr><td>exploitant</td><td>nothing; recounts figures from journals that it brings itself</td></tr>
 * <tr><td>acces-logement, commissaire-justice, adil, banque-de-france, action-logement,
 *     forces-securite</td><td>nothing here unless they also sit: an empty list</td></tr>
 * <tr><td>administrateur, dpo, a machine</td><td>nothing</td></tr>
 * </table>
 */
@Component
public class Habilitation {

    private static final List<String> PARTENAIRES =
            List.of(
                    "bailleur",
                    "travailleur-social",
                    "encadrant",
                    "operateur",
                    "organisme-payeur",
                    "siao");

    /** Roles that follow cases: an empty list, not a refusal. */
    private static final List<String> ROLES_DE_DOSSIER =
            List.of(
                    "secretariat",
                    "gestionnaire",
                    "membre-commission",
                    "bailleur",
                    "travailleur-social",
                    "encadrant",
                    "operateur",
                    "organisme-payeur",
                    "acces-logement",
                    "commissaire-justice",
                    "siao",
                    "adil",
                    "banque-de-france",
                    "action-logement",
                    "forces-securite");

    private final TablesFormations tables;
    private final HorlogeMetier horloge;

    public Habilitation(TablesFormations tables, HorlogeMetier horloge) {
        this.tables = tables;
        this.horloge = horloge;
    }

    /** Whether the agent may ask for lists at all. */
    public boolean litDesListes(AgentConnecte agent) {
        return !agent.machine() && ROLES_DE_DOSSIER.stream().anyMatch(agent::a);
    }

    /** Whether the agent prepares the commissions: it sees the candidates and acts on sittings. */
    public boolean prepare(AgentConnecte agent) {
        return !agent.machine() && (agent.a("secretariat") || agent.a("gestionnaire"));
    }

    /** The charter under which the agent works. */
    public Optional<TableFormations> table(AgentConnecte agent) {
        return agent.machine()
                ? Optional.empty()
                : tables.deLOrganisation(agent.organisation(), horloge.aujourdhui());
    }

    /** The formations of a département today. */
    public List<Formation> formations(String departement) {
        return tables.pour(departement, horloge.aujourdhui())
                .map(TableFormations::formations)
                .orElseGet(List::of);
    }

    public Portee portee(AgentConnecte agent) {
        var table = table(agent);
        if (table.isEmpty()) {
            return Portee.AUCUNE;
        }
        var departement = table.get().departement();
        return new Portee(
                agent.a("secretariat") ? departement : null,
                agent.a("gestionnaire") ? departement : null,
                table.get()
                        .organisation(agent.organisation())
                        .map(Organisation::arrondissements)
                        .orElse(Set.of()),
                agent.a("membre-commission") ? agent.organisation() : null,
                table.get().siegeDepuis(horloge.aujourdhui()),
                PARTENAIRES.stream().anyMatch(agent::a) ? agent.organisation() : null);
    }

    /** When a member's access to the cases of a sitting ended, and by which text. */
    public record FinAcces(LocalDate le, String source) {}

    /** Empty while it goes on, and for whom nothing has ended. */
    public Optional<FinAcces> finAcces(AgentConnecte agent, Seance seance) {
        return table(agent)
                .filter(_ -> portee(agent).aPerdu(seance))
                .map(TableFormations::acces)
                .map(acces ->
                        new FinAcces(acces.dernierJour(seance.programme().date()), acces.source()));
    }

    /** Who reports what became of a recommendation: the organisation that acts, the secretariat. */
    public boolean suit(AgentConnecte agent, Seance seance, Preconisation preconisation) {
        var portee = portee(agent);
        return portee.tientLeSecretariat(seance.programme().departement())
                || preconisation.organisation().equals(portee.partenaire())
                || preconisation.organisation().equals(portee.membre());
    }

    /** What the agent may see of the figures. */
    public Chiffres chiffres(AgentConnecte agent) {
        if (agent.machine()) {
            return Chiffres.AUCUN;
        }
        if (agent.a("secretariat") || gereToutLeDepartement(agent)) {
            return Chiffres.TOUS;
        }
        return agent.a("gestionnaire") || agent.a("observateur")
                ? Chiffres.SANS_PETITS_EFFECTIFS
                : Chiffres.AUCUN;
    }

    /** A small cell of another arrondissement would tell its manager of a case that is not his. */
    private boolean gereToutLeDepartement(AgentConnecte agent) {
        var suivis = portee(agent).arrondissements();
        return agent.a("gestionnaire")
                && (suivis.isEmpty()
                        || table(agent)
                                .filter(t -> suivis.containsAll(t.arrondissements().keySet()))
                                .isPresent());
    }

    /** How much of the figures. */
    public enum Chiffres {
        TOUS,
        SANS_PETITS_EFFECTIFS,
        AUCUN
    }

    /** Whether the agent may have journals recounted. */
    public boolean recompte(AgentConnecte agent) {
        return !agent.machine() && agent.a("exploitant");
    }
}
