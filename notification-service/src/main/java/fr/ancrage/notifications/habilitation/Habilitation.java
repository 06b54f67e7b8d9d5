package fr.ancrage.notifications.habilitation;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.annuaire.model.Organisation;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.DossiersLisibles;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The policy of this service, beside the table of product §3 that it executes. What is not written
 * here is denied.
 *
 * <table>
 * <caption>Who reads what leaves</caption>
 * <tr><td>secretariat</td><td>the register (class M) of its département; its acts; its transmissions</td></tr>
 * <tr><td>gestionnaire</td><td>the register of its arrondissements; its acts on paper letters</td></tr>
 * <tr><td>travailleur-social, encadrant</td><td>the register of dossiers that its organisation is declared to
 *     know, or has a mission for: until it refuses it, or until it is closed or given to another</td></tr>
 * <tr><td>operateur</td><td>nothing of the register: class M is not its own, during a mission or after</td></tr>
 * <tr><td>every role that follows dossiers</td><td>what was addressed to its organisation and names no dossier:
 *     its inbox, its rows of a weekly table (a member of a commission: no table), what it owes and what is owed to
 *     it</td></tr>
 * <tr><td>of those that name a dossier</td><td>secretariat: of its département; gestionnaire: of its
 *     arrondissements; acces-logement, organisme-payeur, membre-commission: none, since nothing is addressed to
 *     them as such and their organisation has other roles; the others: all, being the ones it is addressed
 *     to</td></tr>
 * <tr><td>exploitant</td><td>blocked mails, without dossier and without addressee of a letter</td></tr>
 * <tr><td>observateur, administrateur, dpo, a machine</td><td>none</td></tr>
 * </table>
 */
@Component
public class Habilitation {

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

    /** Those for whom an organisation gets what is addressed to it about a dossier. */
    private static final List<String> ROLES_ADRESSES =
            List.of(
                    "travailleur-social",
                    "encadrant",
                    "operateur",
                    "bailleur",
                    "commissaire-justice",
                    "siao",
                    "adil",
                    "banque-de-france",
                    "action-logement",
                    "forces-securite");

    private final Annuaires annuaires;
    private final DossiersConnus dossiers;
    private final HorlogeMetier horloge;

    public Habilitation(Annuaires annuaires, DossiersConnus dossiers, HorlogeMetier horloge) {
        this.annuaires = annuaires;
        this.dossiers = dossiers;
        this.horloge = horloge;
    }

    /** Whether the register may be asked for at all. */
    public boolean litLeRegistre(AgentConnecte agent) {
        return !agent.machine()
                && (agent.a("secretariat")
                        || agent.a("gestionnaire")
                        || agent.a("travailleur-social")
                        || agent.a("encadrant"));
    }

    /** Whether the agent reads what is addressed to its organisation. */
    public boolean aUneBoite(AgentConnecte agent) {
        return !agent.machine() && ROLES_DE_DOSSIER.stream().anyMatch(agent::a);
    }

    /**
     * Whether the agent's role works on a territory: a seat in a commission opens the cases of its
     * sittings, not every household of a week.
     */
    public boolean litLesTableaux(AgentConnecte agent) {
        return !agent.machine()
                && ROLES_DE_DOSSIER.stream()
                        .filter(role -> !role.equals("membre-commission"))
                        .anyMatch(agent::a);
    }

    public boolean exploite(AgentConnecte agent) {
        return !agent.machine() && agent.a("exploitant");
    }

    /**
     * Whether the agent prints letters, says that they were posted, and settles what is blocked.
     */
    public boolean tientLeRegistre(AgentConnecte agent) {
        return !agent.machine() && (agent.a("secretariat") || agent.a("gestionnaire"));
    }

    /** Whether the agent follows the transmissions of all, or those of its organisation alone. */
    public boolean suitLesTransmissions(AgentConnecte agent) {
        return !agent.machine() && agent.a("secretariat");
    }

    public Optional<Annuaire> annuaire(AgentConnecte agent) {
        return agent.machine()
                ? Optional.empty()
                : annuaires.deLOrganisation(agent.organisation(), horloge.aujourdhui());
    }

    /** The keys that open the register for this agent; empty: nothing of it. */
    public Set<String> cles(AgentConnecte agent) {
        var cles = new HashSet<String>();
        annuaire(agent)
                .ifPresent(annuaire -> {
                    if (agent.a("secretariat")) {
                        cles.add(Cles.DEPARTEMENT + annuaire.departement());
                    }
                    if (agent.a("gestionnaire")) {
                        var suivis = arrondissements(annuaire, agent);
                        suivis.forEach(a -> cles.add(Cles.ARRONDISSEMENT + a));
                        if (suivis.isEmpty()) {
                            cles.add(Cles.DEPARTEMENT + annuaire.departement());
                        }
                    }
                    if (agent.a("travailleur-social") || agent.a("encadrant")) {
                        cles.add(Cles.IMPLIQUEE + agent.organisation());
                    }
                });
        return cles;
    }

    private static Set<String> arrondissements(Annuaire annuaire, AgentConnecte agent) {
        return annuaire.organisation(agent.organisation())
                .map(Organisation::arrondissements)
                .orElse(Set.of());
    }

    /**
     * The dossiers that the agent's roles open, among those that its organisation is written of.
     */
    public DossiersLisibles dossiersLisibles(AgentConnecte agent) {
        var departements = new HashSet<String>();
        var arrondissements = new HashSet<String>();
        annuaire(agent)
                .ifPresent(annuaire -> {
                    if (agent.a("gestionnaire")) {
                        arrondissements.addAll(arrondissements(annuaire, agent));
                    }
                    if (agent.a("secretariat")
                            || (agent.a("gestionnaire") && arrondissements.isEmpty())) {
                        departements.add(annuaire.departement());
                    }
                });
        return new DossiersLisibles(
                ROLES_ADRESSES.stream().anyMatch(agent::a), departements, arrondissements);
    }

    public boolean voitAuRegistre(AgentConnecte agent, Envoi envoi) {
        return !auRegistre(agent, List.of(envoi)).isEmpty();
    }

    /**
     * Those of them that the agent reads in the register. An involvement that ended opens nothing,
     * even while the rows still bear its key.
     */
    public List<Envoi> auRegistre(AgentConnecte agent, List<Envoi> envois) {
        var cles = cles(agent);
        var impliquee = Cles.IMPLIQUEE + agent.organisation();
        var parTerritoire = new HashSet<>(cles);
        parTerritoire.remove(impliquee);
        var aVerifier =
                cles.contains(impliquee)
                        ? envois.stream()
                                .filter(e -> disjointes(parTerritoire, e))
                                .map(e -> e.contenu().dossier())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())
                        : Set.<String>of();
        var impliquees =
                aVerifier.isEmpty()
                        ? Map.<String, Set<String>>of()
                        : dossiers.organisations(aVerifier);
        return envois.stream()
                .filter(e -> {
                    var dossier = e.contenu().dossier();
                    return !disjointes(parTerritoire, e)
                            || (dossier != null
                                    && impliquees
                                            .getOrDefault(dossier, Set.of())
                                            .contains(agent.organisation())
                                    && !disjointes(cles, e));
                })
                .toList();
    }

    private static boolean disjointes(Set<String> cles, Envoi envoi) {
        return Collections.disjoint(cles, Cles.de(envoi));
    }

    public boolean voitDansSaBoite(AgentConnecte agent, Envoi envoi) {
        return aUneBoite(agent)
                && envoi.dansLaBoite()
                && agent.organisation().equals(envoi.destinataire().organisation())
                && dossiersLisibles(agent)
                        .ouvre(
                                envoi.contenu().dossier(),
                                envoi.contenu().departement(),
                                envoi.contenu().arrondissement());
    }

    /**
     * The keys that open transmissions: those of the département, or those of one's organisation.
     */
    public Set<String> clesDeTransmission(AgentConnecte agent) {
        var cles = new HashSet<String>();
        if (aUneBoite(agent)) {
            cles.add(Cles.ORGANISATION + agent.organisation());
        }
        if (suitLesTransmissions(agent)) {
            annuaire(agent).ifPresent(a -> cles.add(Cles.DEPARTEMENT + a.departement()));
        }
        return cles;
    }

    public boolean voit(AgentConnecte agent, Transmission transmission) {
        var cles = clesDeTransmission(agent);
        var dossier = transmission.dossier();
        return dossiersLisibles(agent)
                        .ouvre(
                                dossier,
                                transmission.departement(),
                                dossier == null ? null : dossiers.du(dossier).arrondissement())
                && (cles.contains(Cles.DEPARTEMENT + transmission.departement())
                        || cles.contains(Cles.ORGANISATION + transmission.de())
                        || transmission.vers().stream()
                                .anyMatch(v -> cles.contains(Cles.ORGANISATION + v)));
    }

    /** Who owes it; the secretariat for an actor that no organisation stands for. */
    public boolean doit(AgentConnecte agent, Transmission transmission) {
        var inconnu =
                transmission.de().equals(transmission.de().toUpperCase(java.util.Locale.ROOT));
        return aUneBoite(agent)
                && (agent.organisation().equals(transmission.de())
                        || (inconnu && suitLesTransmissions(agent)));
    }
}
