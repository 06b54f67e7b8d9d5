package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX. Its archive is weighed before anything is parsed: number of entries,
 * size once decompressed (counted, not believed), ratio, document types.
 */
final class LectureXlsx {

    private LectureXlsx() {}

    static void lire(Path fichier, LimitesFichier limites, Consumer<LigneBrute> ligne)
            throws IOException {
        peser(fichier, limites);
        try (InputStream flux = Files.newInputStream(fichier);
                ReadableWorkbook classeur = new ReadableWorkbook(flux);
                Stream<Row> lignes = classeur.getFirstSheet().openStream()) {
            lignes.forEach(row -> {
                if (row.getCellCount() > limites.cellulesParLigne()) {
                    throw new FichierRefuse(Motif.FICHIER_SUSPECT);
                }
                ligne.accept(new LigneBrute(row.getRowNum(), cellules(row)));
            });
        } catch (ExcelReaderException e) {
            throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
        }
    }

    private static void peser(Path fichier, LimitesFichier limites) throws IOException {
        try (ZipFile archive = new ZipFile(fichier.toFile())) {
            if (archive.size() > limites.entrees()) {
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
            if (archive.getEntry("xl/workbook.xml") == null
                    || archive.getEntry("[Content_Types].xml") == null) {
                throw new FichierRefuse(Motif.FICHIER_FORMAT_INCONNU);
            }
            long annonce = 0;
            for (Enumeration<? extends ZipEntry> e = archive.entries(); e.hasMoreElements(); ) {
                annonce += Math.max(0, e.nextElement().getSize());
            }
            verifier(annonce, Files.size(fichier), limites);
            long total = 0;
            byte[] tampon = new byte[64 * 1024];
            for (Enumeration<? extends ZipEntry> e = archive.entries(); e.hasMoreElements(); ) {
                ZipEntry entree = e.nextElement();
                boolean premier = true;
                try (InputStream contenu = archive.getInputStream(entree)) {
                    int lus;
                    while ((lus = contenu.read(tampon)) > 0) {
                        total += lus;
                        if (premier) {
                            refuserLesTypesDeDocument(entree, tampon, lus);
                            premier = false;
                        }
                        verifier(total, Files.size(fichier), limites);
                        if (Thread.currentThread().isInterrupted()) {
                            throw new FichierRefuse(Motif.FICHIER_TROP_LONG_A_LIRE);
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
        }
    }

    private static void verifier(long decompresse, long compresse, LimitesFichier limites) {
        boolean demesure = decompresse > limites.octetsDecompresses();
        boolean bombe =
                decompresse > 20L * 1024 * 1024
                        && decompresse / Math.max(1, compresse) > limites.tauxDeCompression();
        if (demesure || bombe) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
    }

    private static void refuserLesTypesDeDocument(ZipEntry entree, byte[] tampon, int lus) {
        String nom = entree.getName().toLowerCase(Locale.ROOT);
        if (nom.endsWith(".xml") || nom.endsWith(".rels")) {
            String debut = new String(tampon, 0, lus, StandardCharsets.ISO_8859_1);
            if (debut.contains("<!DOCTYPE") || debut.contains("<!ENTITY")) {
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
        }
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
            // a formula is never computed here: its last result, else its text
            case FORMULA -> {
                String valeur = cellule.getRawValue();
                yield valeur == null || valeur.isEmpty() ? "=" + cellule.getFormula() : valeur;
            }
            case ERROR, EMPTY -> "";
        };
    }

    private static String nombre(Cell cellule) {
        String brut = cellule.getRawValue();
        try {
            BigDecimal nombre = new BigDecimal(brut);
            return nombre.scale() > 0
                    ? nombre.stripTrailingZeros().toPlainString()
                    : nombre.toPlainString();
        } catch (NumberFormatException e) {
            return brut == null ? "" : brut;
        }
    }
}
