package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.Probleme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX, once its archive was weighed. */
final class LectureXlsx {

    /** Beyond what a spreadsheet's number can hold. */
    private static final int EXPOSANT = 330;

    /** Another workbook, another program, an address. */
    private static final Pattern AILLEURS =
            Pattern.compile(
                    "\\[[^\\]]*\\][^!\\[\\]+*/&,;()]*!|\\|[^\"]*!|\\b(WEBSERVICE|HYPERLINK|RTD|DDE|CALL|REGISTER\\.ID|IMAGE)\\s*\\(",
                    Pattern.CASE_INSENSITIVE);

    private LectureXlsx() {}

    static void lire(Path fichier, LimitesFichier limites, Consumer<LigneBrute> ligne)
            throws IOException {
        PeseeArchive pesee = new PeseeArchive(fichier, limites);
        pesee.peser();
        Fusions fusions = pesee.fusions();
        try (ReadableWorkbook classeur = lisible(() -> new ReadableWorkbook(fichier.toFile()));
                Stream<Row> lignes = lisible(() -> classeur.getFirstSheet().openStream())) {
            Iterator<Row> suite = lignes.iterator();
            while (lisible(suite::hasNext)) {
                ligne.accept(lisible(() -> fusions.etendre(brute(suite.next(), limites))));
            }
        }
    }

    private interface Lecture<T> {
        T lire() throws IOException;
    }

    /** Whatever the reader stumbles over is the file's; what is done with a line is not. */
    private static <T> T lisible(Lecture<T> lecture) throws IOException {
        try {
            return lecture.lire();
        } catch (FichierRefuse e) {
            throw e;
        } catch (RuntimeException e) {
            throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
        }
    }

    private static LigneBrute brute(Row row, LimitesFichier limites) {
        if (row.getCellCount() > limites.cellulesParLigne()) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
        return new LigneBrute(row.getRowNum(), cellules(row), formules(row));
    }

    /** A formula's last result is read; one without, or that reaches outside, is not believed. */
    private static Map<Integer, Probleme.Code> formules(Row row) {
        Map<Integer, Probleme.Code> illisibles = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cellule = row.getCell(i);
            if (cellule != null && cellule.getType() == CellType.FORMULA) {
                String formule = cellule.getFormula();
                if (formule != null && AILLEURS.matcher(formule).find()) {
                    illisibles.put(i, Probleme.Code.FORMULE_EXTERNE);
                } else if (resultat(cellule).isEmpty()) {
                    illisibles.put(i, Probleme.Code.FORMULE_SANS_RESULTAT);
                }
            }
        }
        return illisibles;
    }

    /** An error (#REF!, #N/A) is no result. */
    private static String resultat(Cell cellule) {
        String valeur = cellule.getRawValue();
        return valeur == null || valeur.startsWith("#") ? "" : valeur;
    }

    private static List<String> cellules(Row row) {
        List<String> cellules = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cellules.add(texte(row.getCell(i)));
        }
        return cellules;
    }

    private static String texte(@org.jspecify.annotations.Nullable Cell cellule) {
        if (cellule == null) {
            return "";
        }
        return switch (cellule.getType()) {
            case NUMBER -> nombre(cellule);
            case STRING -> cellule.asString();
            case BOOLEAN -> cellule.asBoolean() ? "oui" : "non";
            case FORMULA -> {
                String resultat = resultat(cellule);
                yield resultat.isEmpty() ? "=" + cellule.getFormula() : resultat;
            }
            case ERROR, EMPTY -> "";
        };
    }

    private static String nombre(Cell cellule) {
        String brut = cellule.getRawValue();
        try {
            BigDecimal nombre = new BigDecimal(brut);
            if (Math.abs((long) nombre.scale()) > EXPOSANT) {
                // written out, a dozen characters would become a thousand million
                return brut;
            }
            return nombre.scale() > 0
                    ? nombre.stripTrailingZeros().toPlainString()
                    : nombre.toPlainString();
        } catch (NumberFormatException e) {
            return brut == null ? "" : brut;
        }
    }
}
