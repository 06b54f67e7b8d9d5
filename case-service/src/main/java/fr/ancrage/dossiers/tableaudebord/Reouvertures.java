package fr.ancrage.dossiers.tableaudebord;

import java.util.ArrayList;
import java.util.List;

/**
 * An act that opens a closed case again restores nothing by itself: its line says what the closing
 * had closed elsewhere, as far as the reader sees it.
 */
final class Reouvertures {

    private static final String CLOS = "CLOS";
    private static final String DOSSIER_CLOS = "DOSSIER_CLOS";

    private Reouvertures() {}

    /**
     * @param lignes one reader's, the first line first
     */
    static List<HistoriqueReponse> dites(List<HistoriqueReponse> lignes) {
        List<HistoriqueReponse> dites = new ArrayList<>();
        List<HistoriqueReponse> fermees = new ArrayList<>();
        boolean close = false;
        for (HistoriqueReponse ligne : lignes) {
            if (DOSSIER_CLOS.equals(ligne.details().get("motif"))
                    || DOSSIER_CLOS.equals(ligne.details().get("issue"))) {
                fermees.add(ligne);
            }
            boolean rouvre = close && ouvert(ligne);
            dites.add(rouvre ? ligne.suivie(phrase(fermees)) : ligne);
            if (rouvre) {
                fermees.clear();
            }
            close = !ouvert(ligne) && (close || CLOS.equals(ligne.details().get("stade")));
        }
        return dites;
    }

    private static boolean ouvert(HistoriqueReponse ligne) {
        return ligne.type().startsWith("dossier.etape-")
                && !CLOS.equals(ligne.details().get("stade"));
    }

    private static String phrase(List<HistoriqueReponse> fermees) {
        if (fermees.isEmpty()) {
            return " Le dossier est rouvert.";
        }
        return " Le dossier est rouvert ; reste fermé par la clôture : "
                + String.join(" ; ", fermees.stream().map(l -> sansPoint(l.libelle())).toList())
                + ".";
    }

    private static String sansPoint(String phrase) {
        return phrase.substring(0, phrase.length() - 1);
    }
}
