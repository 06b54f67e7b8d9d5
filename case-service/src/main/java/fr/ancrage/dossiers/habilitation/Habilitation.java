package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.imports.model.Deposant;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The policy of product §3: roles say what, the organisation says for whom, the charter says where.
 * An organisation that no charter names opens nothing.
 */
@Component
public class Habilitation {

    /** The narrow scope of services that write letters and frozen lists. */
    private static final String IDENTITE_COURRIER = "dossiers:identite-courrier";

    /** The role of partners' software (product §3). */
    private static final String PARTNER_SYSTEM = "partner-system";

    private final Territoires territoires;
    private final HorlogeMetier horloge;

    public Habilitation(Territoires territoires, HorlogeMetier horloge) {
        this.territoires = territoires;
        this.horloge = horloge;
    }

    public Acces de(AgentConnecte agent) {
        LocalDate aujourdhui = horloge.aujourdhui();
        TerritoireDossiers territoire =
                territoires.deLOrganisation(agent.organisation(), aujourdhui).orElse(null);
        List<Acces.Droit> droits = new ArrayList<>();
        Set<String> tenus = new TreeSet<>();
        Set<String> arrondissementsTenus = new TreeSet<>();
        boolean toutLeDepartement = false;
        for (String code : agent.roles()) {
            Role role = Role.de(code).orElse(null);
            if (role == null || territoire == null) {
                continue;
            }
            droits.add(
                    new Acces.Droit(
                            role,
                            jetons(role, agent.organisation(), territoire),
                            role.accesParException() && !agent.machine()
                                    ? Set.of(Jeton.exception(agent.identifiant(), aujourdhui))
                                    : Set.of()));
            if (role.tientLesDossiers()) {
                tenus.add(territoire.departement());
                arrondissementsTenus.addAll(arrondissements(agent.organisation(), territoire));
                toutLeDepartement |=
                        role == Role.SECRETARIAT
                                || arrondissementsTenus.containsAll(
                                        territoire.communes().arrondissements());
            }
        }
        return new Acces(
                droits,
                tenus,
                toutLeDepartement
                        ? Ressort.DEPARTEMENT
                        : new Ressort.Arrondissements(arrondissementsTenus));
    }

    /** The département under whose charter the agent works. */
    public Optional<String> departement(AgentConnecte agent) {
        return territoires
                .deLOrganisation(agent.organisation(), horloge.aujourdhui())
                .map(TerritoireDossiers::departement);
    }

    /** A service may, when its client has the scope; a person never, whatever the role. */
    public static boolean litLesIdentitesPourUnCourrier(AgentConnecte agent) {
        return agent.machine() && agent.portee(IDENTITE_COURRIER);
    }

    /** Where an agent answers for the data of households, by role and organisation. */
    public Optional<String> protegeLesDonnees(AgentConnecte agent) {
        return agent.a(Role.DPO.code()) ? departement(agent) : Optional.empty();
    }

    /** Where an agent may hold a household back from erasure. */
    public Optional<String> peutGeler(AgentConnecte agent) {
        return agent.a(Role.DPO.code()) || agent.a(Role.SECRETARIAT.code())
                ? departement(agent)
                : Optional.empty();
    }

    /**
     * For whom a partner's software deposits: a machine with the role that no person has, of an
     * organisation that the charter gives something to tell. It reads no case.
     */
    public Optional<Deposant> deposant(AgentConnecte agent) {
        return agent.machine() && agent.a(PARTNER_SYSTEM)
                ? territoires
                        .deLOrganisation(agent.organisation(), horloge.aujourdhui())
                        .flatMap(territoire -> Deposant.de(territoire, agent.organisation()))
                : Optional.empty();
    }

    /** Where an agent may adapt the rules that are to be confirmed. */
    public Optional<String> adapteLesRegles(AgentConnecte agent) {
        return agent.a(Role.ADMINISTRATEUR.code()) && !agent.machine()
                ? departement(agent)
                : Optional.empty();
    }

    private static List<String> arrondissements(
            String organisation, TerritoireDossiers territoire) {
        return territoire
                .parCode(organisation)
                .map(Organisation::arrondissements)
                .orElse(List.of());
    }

    static Set<String> jetons(Role role, String organisation, TerritoireDossiers territoire) {
        return switch (role.portee()) {
            case AUCUN -> Set.of();
            case DEPARTEMENT ->
                    Set.of(
                            Jeton.departement(territoire.departement()),
                            Jeton.archive(territoire.departement()));
            case ARRONDISSEMENTS ->
                    arrondissements(organisation, territoire).stream()
                            .map(Jeton::arrondissement)
                            .collect(Collectors.toUnmodifiableSet());
            case CFP_ACCORDES ->
                    Set.of(
                            Jeton.cfpAccorde(territoire.departement()),
                            Jeton.de(Role.Portee.APPELE, organisation));
            case LOCATAIRES ->
                    Set.of(Jeton.de(role.portee(), organisation), Jeton.chefDeFile(organisation));
            case VIVIER,
                    SUIVIS,
                    MISSIONS,
                    ACTES_SIGNIFIES,
                    BENEFICIAIRES,
                    APPELE,
                    EVALUATIONS,
                    SEANCES ->
                    Set.of(Jeton.de(role.portee(), organisation));
        };
    }
}
