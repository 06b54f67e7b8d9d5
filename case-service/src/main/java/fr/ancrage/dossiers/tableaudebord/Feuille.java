package fr.ancrage.dossiers.tableaudebord;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A file of rows, written as they come: what is written is not held. Every cell is text. */
sealed interface Feuille extends AutoCloseable {

    void ligne(List<String> cellules) throws IOException;

    @Override
    void close() throws IOException;

    /** A formula is text in a cell that is text. */
    final class Xlsx implements Feuille {

        private static final int LIGNES_PAR_ENVOI = 500;

        private final Workbook classeur;
        private final Worksheet feuille;
        private int rang;

        Xlsx(OutputStream sortie, String nom) {
            classeur = new Workbook(sortie, "Ancrage", "1.0");
            feuille = classeur.newWorksheet(nom);
        }

        @Override
        public void ligne(List<String> cellules) throws IOException {
            for (int i = 0; i < cellules.size(); i++) {
                feuille.inlineString(rang, i, cellules.get(i));
            }
            rang++;
            if (rang % LIGNES_PAR_ENVOI == 0) {
                feuille.flush();
            }
        }

        @Override
        public void close() throws IOException {
            classeur.close();
        }
    }

    /**
     * French CSV: semicolons, and a byte-order mark so that spreadsheets read the accents. A cell
     * that would run as a formula is preceded by an apostrophe; so is one that begins with an
     * apostrophe, so that taking one away gives back what was written.
     */
    final class Csv implements Feuille {

        private static final Pattern FORMULE =
                Pattern.compile("(?s)(?:\\s*[=+\\-@＝＋－＠]|[\\t\\r\\n']).*");
        private static final Pattern A_PROTEGER = Pattern.compile("[\";\\n\\r]");

        private final Writer sortie;

        Csv(OutputStream sortie) throws IOException {
            this.sortie =
                    new BufferedWriter(new OutputStreamWriter(sortie, StandardCharsets.UTF_8));
            this.sortie.write('\uFEFF');
        }

        @Override
        public void ligne(List<String> cellules) throws IOException {
            for (int i = 0; i < cellules.size(); i++) {
                sortie.write(i == 0 ? "" : ";");
                sortie.write(cellule(cellules.get(i)));
            }
            sortie.write("\r\n");
        }

        static String cellule(String valeur) {
            String inerte = FORMULE.matcher(valeur).matches() ? "'" + valeur : valeur;
            return A_PROTEGER.matcher(inerte).find()
                    ? '"' + inerte.replace("\"", "\"\"") + '"'
                    : inerte;
        }

        @Override
        public void close() throws IOException {
            sortie.close();
        }
    }
}
