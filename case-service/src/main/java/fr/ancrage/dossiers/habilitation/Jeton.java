package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeExpulsion;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in which rights become a query: a case carries those that open it ({@code
 * visiblePour}), an agent holds those of their roles, and one in common is enough.
 */
public final class Jeton {

    private static final String ARCHIVE = "archive:";

    /** Opens the case that a landlord leads, tenant of its own or not. */
    static final String CHEF_DE_FILE = "chef:";

    private static final Set<String> DES_ORGANISATIONS =
            Stream.concat(
                            Stream.of(CHEF_DE_FILE),
                            Arrays.stream(Role.Portee.values())
                                    .filter(p -> !p.duTerritoire() && p != Role.Portee.AUCUN)
                                    .map(p -> de(p, "")))
                    .collect(Collectors.toUnmodifiableSet());

    private Jeton() {}

    /** Whose word it is, where it is one organisation's. */
    static Optional<String> organisation(String mot) {
        int deuxPoints = mot.indexOf(':');
        return DES_ORGANISATIONS.contains(mot.substring(0, deuxPoints + 1))
                ? Optional.of(mot.substring(deuxPoints + 1))
                : Optional.empty();
    }

    static String departement(String code) {
        return "dep:" + code;
    }

    static String arrondissement(String code) {
        return "arr:" + code;
    }

    /** The one word of an archived case: it opens it to be read, and puts it in no list. */
    static String archive(String departement) {
        return ARCHIVE + departement;
    }

    static boolean deListe(String jeton) {
        return !jeton.startsWith(ARCHIVE);
    }

    static String cfpAccorde(String departement) {
        return "cfp:" + departement;
    }

    static String de(Role.Portee portee, String organisation) {
        return switch (portee) {
            case SUIVIS -> "org:" + organisation;
            case MISSIONS -> "mission:" + organisation;
            case LOCATAIRES -> "bailleur:" + organisation;
            case ACTES_SIGNIFIES -> "etude:" + organisation;
            case BENEFICIAIRES -> "payeur:" + organisation;
            case APPELE -> "appele:" + organisation;
            case EVALUATIONS -> "evaluation:" + organisation;
            case SEANCES -> "seance:" + organisation;
            case VIVIER -> "vivier:" + organisation;
            case DEPARTEMENT, ARRONDISSEMENTS, CFP_ACCORDES, AUCUN ->
                    throw new IllegalArgumentException(portee.name());
        };
    }

    /** One agent's access by exception, day by day: the next day it is another word. */
    static String exception(String agent, LocalDate jour) {
        return "exception:" + agent + ":" + jour;
    }

    /**
     * Everybody to whom a case is visible on a given day. An absorbed case is visible to nobody:
     * its keeper is.
     */
    public static Set<String> pour(
            Dossier dossier, TerritoireDossiers territoire, LocalDate aujourdhui) {
        Set<String> jetons = new TreeSet<>();
        if (dossier.reuniDans() != null) {
            return jetons;
        }
        boolean archive =
                dossier.termine().filter(le -> territoire.archive(le, aujourdhui)).isPresent();
        if (archive) {
            return Set.of(archive(dossier.departement()));
        }
        jetons.add(departement(dossier.departement()));
        jetons.add(arrondissement(dossier.arrondissement()));
        if (cfpAccorde(dossier)) {
            jetons.add(cfpAccorde(dossier.departement()));
        }
        for (Implication implication : Implications.de(dossier, territoire)) {
            if (ouvre(implication, territoire, aujourdhui)) {
                jetons.add(mot(implication));
            }
        }
        for (AccesException acces : dossier.exceptions()) {
            acces.jours().stream()
                    .filter(jour -> !jour.isBefore(aujourdhui))
                    .forEach(jour -> jetons.add(exception(acces.agent(), jour)));
        }
        return jetons;
    }

    /**
     * A word that opens a case no longer from a day on, whether or not its row was computed again.
     *
     * @param fin the first day on which it opens nothing
     */
    public record MotAEcheance(String mot, LocalDate fin) {}

    /** The words whose end is known, and that nothing else keeps open. */
    public static List<MotAEcheance> termes(
            Dossier dossier, TerritoireDossiers territoire, LocalDate aujourdhui) {
        Map<String, Optional<LocalDate>> fins = new TreeMap<>();
        for (Implication implication : Implications.de(dossier, territoire)) {
            if (ouvre(implication, territoire, aujourdhui)) {
                fins.merge(
                        mot(implication),
                        fin(implication, territoire),
                        (une, autre) -> une.flatMap(a -> autre.map(b -> a.isAfter(b) ? a : b)));
            }
        }
        return fins.entrySet().stream()
                .flatMap(e -> e.getValue().map(f -> new MotAEcheance(e.getKey(), f)).stream())
                .toList();
    }

    static boolean cfpAccorde(Dossier dossier) {
        return dossier.actes().stream()
                .filter(ActeEnregistre::compte)
                .anyMatch(a ->
                        a.etape() instanceof EtapeExpulsion.DecisionCfp decision
                                && "OCTROI".equals(decision.sens()));
    }

    public static boolean ouvre(
            Implication implication, TerritoireDossiers territoire, LocalDate aujourdhui) {
        return fin(implication, territoire).map(f -> f.isAfter(aujourdhui)).orElse(true);
    }

    /**
     * The first day on which it opens nothing. The day on which an involvement ends is that day:
     * what has ended is refused at once. An operator keeps an ended mission's case as long as the
     * charter says, the last day of it included, as its missions stay visible.
     */
    public static Optional<LocalDate> fin(Implication implication, TerritoireDossiers territoire) {
        boolean garde =
                implication.enTantQue() == Implication.Qualite.OPERATEUR
                        && implication.fin() == null;
        return Optional.ofNullable(implication.jusqua())
                .map(jusqua ->
                        garde
                                ? jusqua.plus(territoire.durees().apresMission()).plusDays(1)
                                : jusqua);
    }

    static String mot(Implication implication) {
        String organisation = implication.organisation();
        return implication.motif().equals(Implication.CHEF_DE_FILE)
                ? chefDeFile(organisation)
                : de(portee(implication.enTantQue()), organisation);
    }

    static String chefDeFile(String organisation) {
        return CHEF_DE_FILE + organisation;
    }

    private static Role.Portee portee(Implication.Qualite qualite) {
        return switch (qualite) {
            case COMMISSAIRE_JUSTICE -> Role.Portee.ACTES_SIGNIFIES;
            case BAILLEUR -> Role.Portee.LOCATAIRES;
            case SERVICE_SOCIAL, CONNU_DE -> Role.Portee.SUIVIS;
            case OPERATEUR -> Role.Portee.MISSIONS;
            case ORGANISME_PAYEUR -> Role.Portee.BENEFICIAIRES;
            case SIAO, APPELE -> Role.Portee.APPELE;
            case EVALUATION -> Role.Portee.EVALUATIONS;
            case MEMBRE_COMMISSION -> Role.Portee.SEANCES;
            case VIVIER -> Role.Portee.VIVIER;
        };
    }
}
