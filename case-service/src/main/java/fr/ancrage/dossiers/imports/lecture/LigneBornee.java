package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses a line that grows beyond what a line may hold where it does, not at its end: a parser
 * would hold all of it first.
 */
final class LigneBornee extends FilterReader {

    private final long maximum;
    private long depuisLaLigne;

    LigneBornee(Reader lecteur, long maximum) {
        super(lecteur);
        this.maximum = maximum;
    }

    /** A line was read to its end. */
    void ligneLue() {
        depuisLaLigne = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        compter(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] tampon, int debut, int longueur) throws IOException {
        int lus = super.read(tampon, debut, longueur);
        compter(Math.max(0, lus));
        return lus;
    }

    private void compter(int lus) {
        depuisLaLigne += lus;
        if (depuisLaLigne > maximum) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
    }
}
