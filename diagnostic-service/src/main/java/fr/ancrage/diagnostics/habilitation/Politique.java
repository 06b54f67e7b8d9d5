package fr.ancrage.diagnostics.habilitation;

import fr.ancrage.diagnostics.partie.model.Partie;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.policy.ClasseLisible;
import fr.ancrage.platform.policy.LignePolitique;
import fr.ancrage.platform.policy.PolicyProperties;
import fr.ancrage.platform.policy.ReadablePolicy;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The policy in plain French, read out of {@link Habilitation} itself: each role is asked, for
 * every organisation of the reader's charter, what it would be given.
 */
@Component
public class Politique implements ReadablePolicy {

    private final Habilitation habilitation;
    private final List<String> roles;
    private final TablesRepartition tables;
    private final HorlogeMetier horloge;

    public Politique(
            Habilitation habilitation,
            TablesRepartition tables,
            HorlogeMetier horloge,
            PolicyProperties politique) {
        this.roles = politique.roles();
        this.habilitation = habilitation;
        this.tables = tables;
        this.horloge = horloge;
    }

    @Override
    public String label() {
        return "Diagnostics et missions";
    }

    @Override
    public List<LignePolitique> lines(AgentConnecte lecteur) {
        return tables.deLOrganisation(lecteur.organisation(), horloge.aujourdhui()).stream()
                .flatMap(table -> roles.stream().map(role -> ligne(role, table)))
                .toList();
    }

    private LignePolitique ligne(String role, TableRepartition table) {
        var cles = new TreeSet<String>();
        var classes = EnumSet.noneOf(Classe.class);
        var actes = EnumSet.noneOf(ActeAffectation.class);
        var demande = false;
        for (var organisation : table.annuaire().organisations().keySet()) {
            var agent = new AgentConnecte("", "", organisation, Set.of(role), Set.of());
            var portee = habilitation.portee(agent);
            portee.droits()
                    .forEach((cle, accordees) -> {
                        cles.add(cle.substring(0, cle.indexOf(':') + 1));
                        classes.addAll(accordees);
                    });
            var sienne =
                    new Implication(table.departement(), "", Set.of(), organisation, null, null);
            Arrays.stream(ActeAffectation.values())
                    .filter(acte -> habilitation.permet(agent, portee, acte, sienne))
                    .forEach(actes::add);
            demande |= habilitation.surveille(agent);
        }
        return new LignePolitique(
                role, portee(cles, table), lisibles(classes), actes(actes, demande));
    }

    /** A role has missions, or reports by its organisation's part in the dossier, or nothing. */
    private static String portee(Set<String> cles, TableRepartition table) {
        if (cles.isEmpty()) {
            return "aucun";
        }
        var toutes =
                cles.stream().map(cle -> dossiers(cle, table)).collect(Collectors.joining(", ou "));
        return cles.stream().allMatch(Portee::deDossier)
                ? "aucune mission ; les rapports remis " + toutes
                : toutes;
    }

    /** Classes as product §3 writes them, and what they are. */
    public static List<ClasseLisible> lisibles(Collection<Classe> classes) {
        return classes.stream().sorted().map(c -> new ClasseLisible(code(c), libelle(c))).toList();
    }

    /** Why one key opens one mission. */
    public static String explication(String cle) {
        return switch (cle.substring(0, cle.indexOf(':') + 1)) {
            case Portee.DEPARTEMENT -> "elle est de son département";
            case Portee.ARRONDISSEMENT -> "elle est de l’un de ses arrondissements";
            case Portee.ORGANISATION, Portee.MISSION -> "elle est confiée à son organisme";
            case Portee.CONNU -> "son organisme est déclaré connaître le ménage";
            case Portee.RETRAIT ->
                    "elle lui a été retirée, et il peut lire qu’elle l’a été, sans rien du ménage";
            default -> throw new IllegalStateException(cle);
        };
    }

    /** Why a part in a dossier opens what was handed in about it. */
    public static String explication(Partie partie) {
        return switch (partie.qualite()) {
            case BAILLEUR -> "son organisme est le bailleur du ménage";
            case CHEF_DE_FILE -> "son organisme conduit le relogement du ménage";
            case MEMBRE_COMMISSION -> "le dossier est à l’ordre du jour d’une de ses séances";
            case VIVIER -> "le ménage est dans le vivier que tient son organisme";
        };
    }

    private static List<String> actes(Collection<ActeAffectation> actes, boolean demande) {
        return Stream.concat(
                        actes.stream().map(Politique::libelle),
                        demande ? Stream.of("demander une mission (R-254)") : Stream.of())
                .toList();
    }

    private static String dossiers(String cle, TableRepartition table) {
        return switch (cle) {
            case Portee.DEPARTEMENT -> "toutes les missions de son département";
            case Portee.ARRONDISSEMENT -> "celles de ses arrondissements";
            case Portee.ORGANISATION -> "celles confiées à son organisme";
            case Portee.CONNU -> "celles des ménages qu’il est déclaré connaître";
            case Portee.RETRAIT ->
                    "celles qui lui ont été retirées, jusqu’à %d mois après, sans rien du ménage"
                            .formatted(table.accesOperateur().toTotalMonths());
            case Portee.MISSION ->
                    "celles de son organisme, et jusqu’à %d mois après leur fin"
                            .formatted(table.accesOperateur().toTotalMonths());
            case Portee.LOCATAIRE -> "sur ses locataires";
            case Portee.CHEF_DE_FILE -> "sur les ménages dont il conduit le relogement";
            case Portee.SEANCE ->
                    "sur les dossiers de ses séances, jusqu’à %d jours après"
                            .formatted(table.accesMembre().getDays());
            case Portee.VIVIER -> "sur les ménages du vivier que tient son organisme";
            default -> throw new IllegalStateException(cle);
        };
    }

    private static String libelle(ActeAffectation acte) {
        return switch (acte) {
            case ACCEPTER -> "accepter une mission";
            case REFUSER -> "refuser une mission, avec un motif";
            case ENREGISTRER_TENTATIVE -> "enregistrer une tentative de contact";
            case REMETTRE_RAPPORT -> "remettre un rapport";
            case CONSTATER_CARENCE -> "constater une carence";
            case PRENDRE -> "prendre la suite d’un collègue";
            case CONFIER -> "confier une mission à un collègue";
            case PARTAGER_NOTES ->
                    "partager ses notes internes, avec un motif, et reprendre ce partage";
            case REAFFECTER -> "confier une mission à un autre organisme";
            case CLORE -> "clore une mission, avec un motif";
        };
    }

    private static String code(Classe classe) {
        return classe == Classe.RS ? "Rs" : classe.name();
    }

    private static String libelle(Classe classe) {
        return switch (classe) {
            case P -> "procédure";
            case S -> "suivi social";
            case RS -> "version contradictoire du rapport";
            case R -> "rapport social interne ; les notes de l’auteur, seulement partagées (R-402)";
        };
    }
}
