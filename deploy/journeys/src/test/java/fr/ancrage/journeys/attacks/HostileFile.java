package fr.ancrage.journeys.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A file that comes in to do harm, and the refusal that it meets.
 *
 * @param what for people
 * @param name as it is sent
 * @param times how often the content stands in the file
 */
record HostileFile(
        String what, String name, byte[] content, int times, Refusal refusal) {

    /** Code and words of an answer; of a line that is refused in a file that is not, its own. */
    enum Refusal {
        FICHIER_VIDE(422, "Ce fichier ne contient aucune ligne."),
        FICHIER_FORMAT_INCONNU(422, "Ce fichier n’est ni un CSV ni un classeur XLSX."),
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
            return new HostileFile(what, name, making.make(), 1, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same harm in other bytes: what was refused once is known by its digest. */
    HostileFile anew(int time) {
        if (content.length == 0) {
            return this;
        }
        var other = content;
        if (content[0] == 'P') { // the hour of an archive's first part, which nobody reads
            other = content.clone();
            other[10] = (byte) time;
            other[11] = (byte) (time >> 8);
        } else {
            var number = Integer.toString(time);
            other = Arrays.copyOf(content, content.length + number.length());
            for (var i = 0; i < number.length(); i++) {
                other[content.length + i] = (byte) number.charAt(i);
            }
        }
        return new HostileFile(what, name, other, times, refusal);
    }

    /** The import of it, or what a dry run says of it, as the secretariat of a département asks. */
    Wire.Answer sendTo(String url, String authorization) throws IOException {
        return Wire.upload(
                url,
                "/api/dossiers/imports?nature=ACTES&simulation=true&departement=21",
                authorization,
                name,
                content,
                times);
    }

    @Override
    public String toString() {
        return what;
    }
}
