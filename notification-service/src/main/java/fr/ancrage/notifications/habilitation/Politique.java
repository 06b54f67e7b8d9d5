package fr.ancrage.notifications.habilitation;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The policy in plain French, read out of {@link Habilitation} itself: each role is asked, for
 * every organisation of the reader's charter, what it would be given.
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
        return habilitation.annuaire(lecteur).stream()
                .flatMap(annuaire -> ROLES.stream().map(role -> ligne(role, annuaire, lecteur)))
                .toList();
    }

    private LignePolitique ligne(String role, Annuaire annuaire, AgentConnecte lecteur) {
        var cles = new TreeSet<String>();
        for (var organisation : annuaire.organisations()) {
            habilitation.cles(agent(role, organisation.code())).stream()
                    .map(cle -> cle.substring(0, cle.indexOf(':') + 1))
                    .forEach(cles::add);
        }
        var agent = agent(role, lecteur.organisation());
        var dossiers = new ArrayList<String>();
        cles.stream().map(Politique::registre).forEach(dossiers::add);
        if (habilitation.aUneBoite(agent)) {
            dossiers.add("ce qui est adressé à son organisme, ce qu’il doit et ce qui lui est dû");
        }
        if (habilitation.litLesTableaux(agent)) {
            dossiers.add("les lignes des tableaux hebdomadaires qui le concernent");
        }
        if (habilitation.exploite(agent)) {
            dossiers.add("les messages bloqués, sans dossier ni destinataire");
        }
        return new LignePolitique(
                role,
                dossiers.isEmpty() ? "aucun" : String.join(" ; ", dossiers),
                cles.isEmpty() ? List.of() : List.of(new ClasseLisible("M", "envois")),
                actes(role, agent));
    }

    private List<String> actes(String role, AgentConnecte agent) {
        var actes = new ArrayList<String>();
        if (habilitation.tientLeRegistre(agent)) {
            actes.add("imprimer les lettres, dire qu’elles sont postées");
        }
        if (habilitation.suitLesTransmissions(agent)) {
            actes.add("suivre les transmissions de tous, dire qu’une n’a plus d’objet");
        } else if (habilitation.aUneBoite(agent)) {
            actes.add("dire qu’il a fait ce qu’il devait transmettre");
        }
        if (habilitation.exploite(agent)) {
            actes.add("relancer ou abandonner un message bloqué");
        }
        return Stream.concat(actes.stream(), explication(role).stream()).toList();
    }

    private static List<String> explication(String role) {
        return role.equals("administrateur") || role.equals("dpo")
                ? List.of("lire cette politique")
                : List.of();
    }

    private static AgentConnecte agent(String role, String organisation) {
        return new AgentConnecte("", "", organisation, Set.of(role), Set.of());
    }

    private static String registre(String cle) {
        return switch (cle) {
            case Cles.DEPARTEMENT -> "registre des envois de son département";
            case Cles.ARRONDISSEMENT -> "registre des envois de ses arrondissements";
            case Cles.IMPLIQUEE ->
                    "registre des envois des dossiers dont son organisme a la mission, ou qu’il est"
                            + " déclaré connaître";
            default -> throw new IllegalStateException(cle);
        };
    }
}
