package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.procedure.model.Nature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a case's history, told in a French sentence that names nobody. */
record HistoriqueReponse(
        long sequence,
        String type,
        Instant le,
        String par,
        String libelle,
        Map<String, Object> details) {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private static final Map<String, String> MISSIONS =
            Map.of(
                    "DSF", "le diagnostic social et financier",
                    "DIAGNOSTIC_CCAPEX", "le diagnostic CCAPEX",
                    "ENQUETE_SOCIALE", "l'enquête sociale",
                    "VISITE_ANTICIPATION", "la visite d'anticipation",
                    "VEILLE_SOCIALE", "la veille sociale",
                    "SIGNALEMENT", "l'accompagnement");

    static String libelle(String type, Map<String, Object> d) {
        return switch (type) {
            case "dossier.ouvert.v1" -> "Dossier ouvert.";
            case "dossier.etape-enregistree.v1" ->
                    nature(d)
                            + " du "
                            + jour(d.get("date"))
                            + " : acte enregistré"
                            + audience(d)
                            + ".";
            case "dossier.etape-annulee.v1" ->
                    nature(d)
                            + " : acte annulé ("
                            + ("SEPARATION".equals(d.get("motif"))
                                    ? "acte séparé du dossier"
                                    : "import annulé")
                            + ").";
            case "dossier.clos" -> "Dossier clos.";
            case "dossier.reuni.v1" -> "Dossier réuni à un autre dossier du même ménage.";
            case "dossier.absorbe" -> "Actes repris d'un autre dossier du même ménage.";
            case "dossier.acte-separe" -> "Un acte a été séparé et suit son propre dossier.";
            case "dossier.reunion-proposee" -> "Rapprochement proposé avec un autre dossier.";
            case "dossier.reunion-ecartee" -> "Rapprochement écarté : ce sont deux ménages.";
            case "dossier.echeances-recalculees" -> "Échéances recalculées.";
            case "affectation.creee" ->
                    "Demandé à " + organisation(d) + " : " + mission(d) + regle(d) + ".";
            case "affectation.sans-organisation" ->
                    "Aucune organisation désignée par la charte pour " + mission(d) + ".";
            case "affectation.acceptee" -> organisation(d) + " a accepté " + mission(d) + ".";
            case "affectation.refusee" -> organisation(d) + " a refusé " + mission(d) + ".";
            case "affectation.tentative-enregistree" ->
                    organisation(d) + " a tenté de joindre le ménage (" + mission(d) + ").";
            case "affectation.rapport-remis" -> organisation(d) + " a rendu " + mission(d) + ".";
            case "affectation.carence-constatee" ->
                    organisation(d) + " a constaté une carence (" + mission(d) + ").";
            case "affectation.close" -> "Mission terminée : " + mission(d) + ".";
            case "affectation.actualisation-demandee" ->
                    "Actualisation demandée à " + organisation(d) + " : " + mission(d) + ".";
            default -> "Fait enregistré.";
        };
    }

    private static String nature(Map<String, Object> d) {
        return d.get("nature") instanceof String n ? Nature.valueOf(n).libelle() : "Acte";
    }

    private static String audience(Map<String, Object> d) {
        return d.get("dateAudience") == null ? "" : ", audience le " + jour(d.get("dateAudience"));
    }

    private static String mission(Map<String, Object> d) {
        return d.get("mission") instanceof String m ? MISSIONS.getOrDefault(m, m) : "la mission";
    }

    private static String organisation(Map<String, Object> d) {
        return d.get("organisation") instanceof String o ? o : "l'organisation";
    }

    private static String regle(Map<String, Object> d) {
        return d.get("regle") == null ? "" : " (règle " + d.get("regle") + ")";
    }

    private static String jour(@Nullable Object date) {
        return date == null ? "" : LocalDate.parse(date.toString()).format(JOUR);
    }
}
