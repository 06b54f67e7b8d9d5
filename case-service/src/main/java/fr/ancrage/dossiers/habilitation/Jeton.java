package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words in which rights become a query: a case carries those that open it ({@code
 * visiblePour}), an agent holds those of their roles, and one in common is enough.
 */
public final class Jeton {

    /** An operator keeps a mission's case three months after its end (product §3). */
    static final int MOIS_APRES_MISSION = 3;

    private static final String ARCHIVE = "archive:";

    private Jeton() {}

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
        if (dossier.bailleur().organisation() != null) {
            jetons.add(de(Role.Portee.LOCATAIRES, dossier.bailleur().organisation()));
        }
        for (ActeEnregistre acte : dossier.actes()) {
            if (!acte.compte()) {
                continue;
            }
            if (acte.organisationEtude() != null) {
                jetons.add(de(Role.Portee.ACTES_SIGNIFIES, acte.organisationEtude()));
            }
            if (acte.etape() instanceof EtapeProcedure.DecisionCfp decision
                    && "OCTROI".equals(decision.sens())) {
                jetons.add(cfpAccorde(dossier.departement()));
            }
        }
        dossier.situation().connuDe().forEach(o -> jetons.add(de(Role.Portee.SUIVIS, o)));
        organismePayeur(dossier, territoire)
                .forEach(o -> jetons.add(de(Role.Portee.BENEFICIAIRES, o)));
        for (Implication implication : dossier.implications()) {
            if (ouvre(implication, aujourdhui)) {
                jetons.add(de(portee(implication.enTantQue()), implication.organisation()));
            }
        }
        return jetons;
    }

    static boolean ouvre(Implication implication, LocalDate aujourdhui) {
        LocalDate jusqua = implication.jusqua();
        if (jusqua == null) {
            return true;
        }
        LocalDate fin =
                implication.enTantQue() == Implication.Qualite.OPERATEUR
                        ? jusqua.plusMonths(MOIS_APRES_MISSION)
                        : jusqua;
        // the day on which an involvement ends is the last one; « refused at once » is the day
        // itself for a refusal
        return fin.isAfter(aujourdhui);
    }

    private static Role.Portee portee(Implication.Qualite qualite) {
        return switch (qualite) {
            case COMMISSAIRE_JUSTICE -> Role.Portee.ACTES_SIGNIFIES;
            case BAILLEUR -> Role.Portee.LOCATAIRES;
            case SERVICE_SOCIAL, CONNU_DE -> Role.Portee.SUIVIS;
            case OPERATEUR -> Role.Portee.MISSIONS;
            case ORGANISME_PAYEUR -> Role.Portee.BENEFICIAIRES;
            case SIAO -> Role.Portee.APPELE;
            case MEMBRE_COMMISSION -> Role.Portee.SEANCES;
            case VIVIER -> Role.Portee.VIVIER;
        };
    }

    /** CAF or MSA: the charter's paying organisation whose code begins so. */
    private static List<String> organismePayeur(Dossier dossier, TerritoireDossiers territoire) {
        String organisme = dossier.situation().organismePayeur();
        return organisme == null
                ? List.of()
                : territoire.organisations().stream()
                        .filter(o -> o.type().equals("ORGANISME_PAYEUR"))
                        .map(Organisation::code)
                        .filter(c -> c.startsWith(organisme.toLowerCase(Locale.ROOT)))
                        .toList();
    }
}
