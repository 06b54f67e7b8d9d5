package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV, one after the other. A quote opens a cell only at its beginning; what
 * follows the closing one still belongs to the cell, and one that is never closed ends with the
 * file: desktop software writes all of it. A record that grows beyond what a line may hold is
 * refused where it does, not at its end.
 */
final class EnregistrementsCsv {

    private static final int FIN = -1;

    private final BufferedReader lecteur;
    private final char separateur;
    private final LimitesFichier limites;
    private final StringBuilder cellule = new StringBuilder();

    EnregistrementsCsv(BufferedReader lecteur, char separateur, LimitesFichier limites) {
        this.lecteur = lecteur;
        this.separateur = separateur;
        this.limites = limites;
    }

    @Nullable List<String> suivant() throws IOException {
        int c = lecteur.read();
        if (c == FIN) {
            return null;
        }
        List<String> cellules = new ArrayList<>();
        while (true) {
            c = cellule(c);
            if (cellules.size() == limites.cellulesParLigne()) {
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
            cellules.add(cellule.toString());
            if (c != separateur) {
                return cellules;
            }
            c = lecteur.read();
        }
    }

    /**
     * @param premier the first character of the cell, or what ends it
     * @return what ended it: a separator, the end of the line or of the file
     */
    private int cellule(int premier) throws IOException {
        cellule.setLength(0);
        int c = premier;
        if (c == '"') {
            c = entreGuillemets();
        }
        while (c != FIN && c != separateur && c != '\n' && c != '\r') {
            garder(c);
            c = lecteur.read();
        }
        return c == '\r' ? finDeLigne() : c;
    }

    private int entreGuillemets() throws IOException {
        int c = lecteur.read();
        while (c != FIN) {
            if (c == '"') {
                c = lecteur.read();
                if (c != '"') {
                    return c;
                }
            }
            garder(c);
            c = lecteur.read();
        }
        return FIN;
    }

    private void garder(int c) {
        if (cellule.length() == limites.caracteresParCellule()) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
        cellule.append((char) c);
    }

    /** A line ends with CR LF, or with CR alone. */
    private int finDeLigne() throws IOException {
        lecteur.mark(1);
        if (lecteur.read() != '\n') {
            lecteur.reset();
        }
        return '\n';
    }
}
