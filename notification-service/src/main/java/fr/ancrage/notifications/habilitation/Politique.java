package fr.ancrage.notifications.habilitation;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.platform.policy.ClasseLisible;
import fr.ancrage.platform.policy.LignePolitique;
import fr.ancrage.platform.policy.PolicyProperties;
import fr.ancrage.platform.policy.ReadablePolicy;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The policy in plain French, read out of {@link Habilitation} itself: each role is asked, for
 * every organisation of the reader's charter, what it would be given.
 */
@Component
public class Politique implements ReadablePolicy {

    /** What the register shows. */
    public static final List<ClasseLisible> CLASSES = List.of(new ClasseLisible("M", "envois"));

    private final Habilitation habilitation;
    private final List<String> roles;

    public Politique(Habilitation habilitation, PolicyProperties politique) {
        this.roles = politique.roles();
        this.habilitation = habilitation;
    }

    @Override
    public String label() {
        return "Courriers et transmissions";
    }

    @Override
    public List<LignePolitique> lines(AgentConnecte lecteur) {
        return habilitation.annuaire(lecteur).stream()
                .flatMap(annuaire -> roles.stream().map(role -> ligne(role, annuaire, lecteur)))
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
            var lisibles = habilitation.dossiersLisibles(agent);
            var sans =
                    !lisibles.tous()
                            && lisibles.departements().isEmpty()
                            && lisibles.arrondissements().isEmpty();
            dossiers.add(
                    "ce qui est adressé à son organisme, ce qu’il doit et ce qui lui est dû"
                            + (sans ? ", sauf ce qui nomme un dossier" : ""));
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
                cles.isEmpty() ? List.of() : CLASSES,
                actes(agent));
    }

    private List<String> actes(AgentConnecte agent) {
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
        return actes;
    }

    private static AgentConnecte agent(String role, String organisation) {
        return new AgentConnecte("", "", organisation, Set.of(role), Set.of());
    }

    /** The part of the register that a key opens. */
    public static String registre(String cle) {
        return switch (cle.substring(0, cle.indexOf(':') + 1)) {
            case Cles.DEPARTEMENT -> "registre des envois de son département";
            case Cles.ARRONDISSEMENT -> "registre des envois de ses arrondissements";
            case Cles.IMPLIQUEE ->
                    "registre des envois des dossiers dont son organisme a la mission, ou qu’il est"
                            + " déclaré connaître";
            default -> throw new IllegalStateException(cle);
        };
    }
}
