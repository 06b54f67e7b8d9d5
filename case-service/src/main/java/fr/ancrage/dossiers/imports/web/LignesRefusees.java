package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.imports.model.LignesImport.LigneRefusee;
import fr.ancrage.dossiers.imports.model.Probleme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives refused lines back under the headings they came with, so that they can be corrected and
 * brought in again. Every cell is text: a formula that came as text leaves as text. What is written
 * is compressed as it comes; no line is held.
 */
final class LignesRefusees {

    private static final int ENSEMBLE = 1000;

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();
    private final Workbook classeur = new Workbook(sortie, "Ancrage", "1.0");
    private final Worksheet feuille = classeur.newWorksheet("Lignes refusées");
    private final int colonnes;
    private int rang;

    LignesRefusees(List<String> intitules) {
        colonnes = intitules.size();
        for (int i = 0; i < colonnes; i++) {
            feuille.inlineString(0, i, intitules.get(i));
        }
        feuille.inlineString(0, colonnes, "Ligne du fichier");
        feuille.inlineString(0, colonnes + 1, "À corriger");
    }

    void ajouter(LigneRefusee ligne) {
        rang++;
        List<String> cellules = ligne.brute().cellules();
        for (int i = 0; i < colonnes && i < cellules.size(); i++) {
            feuille.inlineString(rang, i, cellules.get(i));
        }
        feuille.inlineString(rang, colonnes, String.valueOf(ligne.brute().numero()));
        feuille.inlineString(
                rang,
                colonnes + 1,
                ligne.problemes().stream().map(Probleme::message).collect(Collectors.joining(" ")));
        if (rang % ENSEMBLE == 0) {
            try {
                feuille.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    byte[] octets() throws IOException {
        classeur.close();
        return sortie.toByteArray();
    }
}
