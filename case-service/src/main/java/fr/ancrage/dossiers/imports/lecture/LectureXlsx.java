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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX. Its archive is weighed before anything is parsed: number of entries,
 * size once decompressed (counted, not believed), ratio, document types.
 */
final class LectureXlsx {

    /** Beyond what a spreadsheet's number can hold. */
    private static final int EXPOSANT = 330;

    private static final XMLInputFactory XML = sansDocumentType();

    private LectureXlsx() {}

    private static XMLInputFactory sansDocumentType() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static void lire(Path fichier, LimitesFichier limites, Consumer<LigneBrute> ligne)
            throws IOException {
        peser(fichier, limites);
        try (InputStream flux = Files.newInputStream(fichier);
                ReadableWorkbook classeur = lisible(() -> new ReadableWorkbook(flux));
                Stream<Row> lignes = lisible(() -> classeur.getFirstSheet().openStream())) {
            Iterator<Row> suite = lignes.iterator();
            while (lisible(suite::hasNext)) {
                ligne.accept(lisible(() -> brute(suite.next(), limites)));
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
        return new LigneBrute(row.getRowNum(), cellules(row));
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
            if (archive.stream().map(ZipEntry::getName).distinct().count() < archive.size()) {
                // two readers would not agree on which of two parts of one name counts
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
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
                refuserLesColonnesFeintes(archive, entree, limites);
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

    /**
     * A cell that says to stand in column ZZZZZZ makes the reader hold all those that it pretends
     * to come after. Whatever the part is called, it is looked at with the reader's own eyes; what
     * is no XML the reader will not read either.
     */
    private static void refuserLesColonnesFeintes(
            ZipFile archive, ZipEntry entree, LimitesFichier limites) throws IOException {
        try (InputStream contenu = archive.getInputStream(entree)) {
            XMLStreamReader lecteur = XML.createXMLStreamReader(contenu);
            while (lecteur.hasNext()) {
                if (lecteur.next() == XMLStreamConstants.START_ELEMENT
                        && "c".equals(lecteur.getLocalName())
                        && colonne(lecteur.getAttributeValue(null, "r"))
                                > limites.cellulesParLigne()) {
                    throw new FichierRefuse(Motif.FICHIER_SUSPECT);
                }
            }
        } catch (XMLStreamException e) {
            return;
        }
    }

    /** The column of a cell's address, counted from 1; 0 when it has none. */
    private static long colonne(@org.jspecify.annotations.Nullable String adresse) {
        long colonne = 0;
        for (int i = 0; adresse != null && i < Math.min(adresse.length(), 8); i++) {
            char c = Character.toUpperCase(adresse.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            colonne = colonne * 26 + (c - 'A' + 1);
        }
        return colonne;
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
