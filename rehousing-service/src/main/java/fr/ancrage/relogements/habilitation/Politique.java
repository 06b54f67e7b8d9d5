package fr.ancrage.relogements.habilitation;

import fr.ancrage.platform.policy.ClasseLisible;
import fr.ancrage.platform.policy.LignePolitique;
import fr.ancrage.platform.policy.PolicyProperties;
import fr.ancrage.platform.policy.ReadablePolicy;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The policy in plain French, read out of {@link Habilitation} itself: each role is asked, for
 * every organisation of the reader's charter, what it would be given.
 */
@Component
public class Politique implements ReadablePolicy {

    private final Habilitation habilitation;
    private final List<String> roles;

    public Politique(Habilitation habilitation, PolicyProperties politique) {
        this.roles = politique.roles();
        this.habilitation = habilitation;
    }

    @Override
    public String label() {
        return "Relogement";
    }

    @Override
    public List<LignePolitique> lines(AgentConnecte lecteur) {
        return habilitation.charte(lecteur).stream()
                .flatMap(charte -> roles.stream().map(role -> ligne(role, charte)))
                .toList();
    }

    private LignePolitique ligne(String role, CharteRelogement charte) {
        var cles = new TreeSet<String>();
        var classes = EnumSet.noneOf(Classe.class);
        for (var organisation : charte.organisations().keySet()) {
            var agent = new AgentConnecte("", "", organisation, Set.of(role), Set.of());
            habilitation
                    .portee(agent)
                    .droits()
                    .forEach((cle, accordees) -> {
                        cles.add(cle.substring(0, cle.lastIndexOf(':') + 1));
                        classes.addAll(accordees);
                    });
        }
        return new LignePolitique(
                role,
                cles.isEmpty()
                        ? "aucun"
                        : cles.stream().map(Politique::dossiers).collect(Collectors.joining(" ; ")),
                lisibles(classes),
                Arrays.stream(Acte.values())
                        .filter(acte -> acte.roles().contains(role))
                        .map(Politique::libelle)
                        .toList());
    }

    private static String dossiers(String cle) {
        return switch (cle) {
            case Portee.CONCOURS_DEPARTEMENT -> "les concours de son département";
            case Portee.CONCOURS_ARRONDISSEMENT -> "les concours de ses arrondissements";
            case Portee.CONCOURS_ETUDE -> "les concours dont il a signifié la réquisition";
            case Portee.CONCOURS_ACCORDE -> "les concours accordés, pour qui en reçoit la liste";
            case Portee.VIVIER_DEPARTEMENT -> "le vivier de son département";
            case Portee.VIVIER_CHEF_DE_FILE ->
                    "les entrées complètes du vivier dont il est chef de file";
            case Portee.VIVIER_RAPPORT ->
                    "les entrées du vivier dont son organisme a remis le rapport";
            case Portee.LISTES -> "les listes hebdomadaires du SIAO";
            default -> throw new IllegalStateException(cle);
        };
    }

    public static List<ClasseLisible> lisibles(Collection<Classe> classes) {
        return classes.stream().sorted().map(c -> new ClasseLisible(c.name(), libelle(c))).toList();
    }

    /** Why one key opens what one dossier has here. */
    public static String explication(String cle) {
        return switch (cle.substring(0, cle.lastIndexOf(':') + 1)) {
            case Portee.CONCOURS_DEPARTEMENT ->
                    "Une demande de concours de la force publique est dans son département";
            case Portee.CONCOURS_ARRONDISSEMENT ->
                    "Une demande de concours de la force publique est dans ses arrondissements";
            case Portee.CONCOURS_ETUDE -> "Son étude a signifié un acte de la demande de concours";
            case Portee.CONCOURS_ACCORDE ->
                    "Le concours est accordé, et son organisme en reçoit la liste";
            case Portee.VIVIER_DEPARTEMENT -> "Le ménage est au vivier de son département";
            case Portee.VIVIER_CHEF_DE_FILE -> "Son organisme est chef de file du relogement";
            case Portee.VIVIER_RAPPORT -> "Son organisme a remis le rapport social";
            default -> throw new IllegalStateException(cle);
        };
    }

    /** Whom an act is for, when it is not for its reader. */
    static String reserve(Acte acte) {
        return "Réservé à : "
                + acte.roles().stream()
                        .map(Politique::nom)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String nom(String role) {
        return switch (role) {
            case "secretariat" -> "secrétariat de la CCAPEX";
            case "gestionnaire" -> "gestionnaires des procédures";
            case "acces-logement" -> "unité accès au logement";
            case "siao" -> "SIAO";
            case "commissaire-justice" -> "étude de commissaire de justice";
            case "bailleur" -> "bailleur chef de file";
            case "travailleur-social", "encadrant" -> "services sociaux";
            default -> throw new IllegalStateException(role);
        };
    }

    private static String libelle(Acte acte) {
        return switch (acte) {
            case DIRE_EXECUTION -> "dire ce qu’est devenue une expulsion";
            case ANNONCER_EXPULSION -> "annoncer le jour d’une expulsion";
            case NOTER_VEILLE -> "noter la veille sociale";
            case NOTER_SITUATION -> "noter la situation du ménage";
            case PESER_DALO ->
                    "savoir avant un octroi, par un mot et sans détail, si un recours DALO est connu";
            case ENTRER_AU_VIVIER -> "faire entrer un ménage au vivier";
            case ENREGISTRER_RAPPORT -> "enregistrer un rapport social";
            case PRECISER_BESOINS -> "préciser les besoins de relogement";
            case DESIGNER_CHEF_DE_FILE -> "désigner le bailleur chef de file";
            case PROPOSER -> "enregistrer une proposition de logement";
            case REPONDRE -> "enregistrer la réponse à une proposition";
            case APPRECIER_REFUS -> "apprécier un refus";
            case NOTER_EVOLUTION -> "noter l’évolution de la situation";
            case NOTER_DALO -> "noter un recours DALO";
            case SORTIR -> "faire sortir un ménage du vivier";
        };
    }

    private static String libelle(Classe classe) {
        return switch (classe) {
            case P -> "procédure";
            case V -> "vulnérabilité";
            case O -> "relogement";
            case S -> "suivi social";
        };
    }
}
