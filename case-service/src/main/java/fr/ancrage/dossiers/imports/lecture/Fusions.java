package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.Probleme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merged cells of a sheet whose lines are read in order. One merged over several lines says the
 * same of each; one merged over several columns could be either's, and is nobody's.
 */
final class Fusions {

    private static final Pattern PLAGE =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    /** Columns are counted from 0, lines as a spreadsheet shows them. */
    private record Plage(int premiere, int derniere, int gauche, int droite) {}

    private final LimitesFichier limites;
    private final List<Plage> plages;
    private final Map<Plage, String> valeurs = new HashMap<>();
    private final List<Plage> ouvertes = new ArrayList<>();
    private int suivante;

    Fusions(List<String> plages, LimitesFichier limites) {
        this.limites = limites;
        this.plages =
                plages.stream()
                        .map(PLAGE::matcher)
                        .filter(Matcher::matches)
                        .map(Fusions::plage)
                        .sorted(Comparator.comparing(Plage::premiere))
                        .toList();
    }

    private static Plage plage(Matcher plage) {
        return new Plage(
                Integer.parseInt(plage.group(2)),
                Integer.parseInt(plage.group(4)),
                (int) PeseeArchive.colonne(plage.group(1)) - 1,
                (int) PeseeArchive.colonne(plage.group(3)) - 1);
    }

    LigneBrute etendre(LigneBrute ligne) {
        ouvrir(ligne);
        if (ouvertes.isEmpty() || ligne.vide()) {
            return ligne;
        }
        List<String> cellules = new ArrayList<>(ligne.cellules());
        Map<Integer, Probleme.Code> illisibles = new HashMap<>(ligne.illisibles());
        for (Plage plage : ouvertes) {
            if (plage.gauche() < plage.droite()) {
                for (int c = plage.gauche();
                        c <= Math.min(plage.droite(), limites.cellulesParLigne());
                        c++) {
                    illisibles.put(c, Probleme.Code.CELLULES_FUSIONNEES);
                }
            } else if (plage.premiere() < ligne.numero()) {
                while (cellules.size() <= plage.gauche()) {
                    cellules.add("");
                }
                cellules.set(plage.gauche(), valeurs.getOrDefault(plage, ""));
            }
        }
        return new LigneBrute(ligne.numero(), cellules, illisibles);
    }

    private void ouvrir(LigneBrute ligne) {
        ouvertes.removeIf(plage -> plage.derniere() < ligne.numero());
        while (suivante < plages.size() && plages.get(suivante).premiere() <= ligne.numero()) {
            Plage plage = plages.get(suivante++);
            if (plage.derniere() < ligne.numero() || plage.gauche() >= limites.cellulesParLigne()) {
                continue;
            }
            ouvertes.add(plage);
            if (plage.premiere() == ligne.numero() && plage.gauche() < ligne.cellules().size()) {
                valeurs.put(plage, ligne.cellules().get(plage.gauche()));
            }
        }
        // ranges of one sheet never overlap: there is at most one by column
        if (ouvertes.size() > limites.cellulesParLigne()) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
    }
}
