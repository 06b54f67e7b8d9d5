package fr.ancrage.journeys.attacks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A file that comes in to do harm, and the refusal that it meets.
 *
 * @param what for people
 * @param name as it is sent
 * @param times how often the content stands in the file
 * @param time makes its bytes others than those of another time; 0 for as it is
 */
record HostileFile(String what, String name, byte[] content, int times, int time, Refusal refusal) {

    /** Where an archive's first part says its hour. */
    private static final int STAMP = 10;

    /** Code and words of an answer; of a line that is refused in a file that is not, its own. */
    enum Refusal {
        FICHIER_VIDE(422, "Ce fichier ne contient aucune ligne."),
        FICHIER_FORMAT_INCONNU(422, "Ce fichier n’est ni un CSV ni un classeur XLSX"),
        FICHIER_ILLISIBLE(422, "Ce fichier est abîmé ou incomplet."),
        FICHIER_SUSPECT(422, "Ce fichier contient bien plus que ce qu’un fichier de partenaire"),
        COLONNES_MANQUANTES(422, "Il manque des colonnes indispensables dans ce fichier."),
        TROP_VOLUMINEUX(413, "L’envoi dépasse la taille permise (20 Mo)."),
        FORMULE_EXTERNE(200, "Cette cellule contient une formule qui va chercher sa valeur");

        private final int status;
        private final String words;

        Refusal(int status, String words) {
            this.status = status;
            this.words = words;
        }

        /** Whether an answer refuses in these words. */
        boolean told(Wire.Answer answer) {
            return answer.status() == status
                    && answer.text().contains(name())
                    && answer.text().contains(words);
        }
    }

    interface Making {
        byte[] make() throws IOException;
    }

    static HostileFile of(String what, String name, Refusal refusal, Making making) {
        try {
            return new HostileFile(what, name, making.make(), 1, 0, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same harm in other bytes: what was refused once is known by its digest. */
    HostileFile anew(int time) {
        return new HostileFile(what, name, content, times, time, refusal);
    }

    private boolean isArchive() {
        return content.length > STAMP && content[0] == 'P';
    }

    /**
     * An archive bears its number in its first part's hour, which nobody reads; the rest at the
     * end.
     */
    private byte[] number() {
        if (time == 0 || content.length == 0) {
            return new byte[0];
        }
        return isArchive()
                ? new byte[] {(byte) time, (byte) (time >> 8)}
                : Integer.toString(time).getBytes(StandardCharsets.US_ASCII);
    }

    /** How many bytes {@link #write} writes. */
    long length() {
        return (long) content.length * times + (isArchive() ? 0 : number().length);
    }

    /** Without a copy: who measures must not be busy with its own memory. */
    void write(OutputStream out) throws IOException {
        var number = number();
        if (isArchive()) {
            out.write(content, 0, STAMP);
            out.write(number);
            out.write(content, STAMP + number.length, content.length - STAMP - number.length);
            return;
        }
        for (var i = 0; i < times; i++) {
            out.write(content);
        }
        out.write(number);
    }

    /** The import of it, or what a dry run says of it, as the secretariat of a département asks. */
    Wire.Answer sendTo(String url, String authorization) throws IOException {
        return Wire.upload(
                url,
                "/api/dossiers/imports?nature=ACTES&simulation=true&departement=21",
                authorization,
                this);
    }

    @Override
    public String toString() {
        return what;
    }
}
