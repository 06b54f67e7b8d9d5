package fr.ancrage.drills;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A file of acts as an office's software writes it, every household distinct. */
final class Actes {

    private static final String HEADER =
            "N° acte;Nature de l'acte;Date de signification;Étude;Bailleur;Type de bailleur;Parc;"
                    + "Civilité;Nom;Prénom;Nom 2;Prénom 2;Adresse;Code postal;Commune;Téléphone;Date"
                    + " du bail;Loyer mensuel;Charges;Montant de la dette;Mois d'impayés;Date"
                    + " d'audience;Tribunal;Motif";

    private final List<String> numbers = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder(HEADER).append("\r\n");

    private Actes() {}

    static Actes assignations(String serie, int count) {
        var actes = new Actes();
        for (var i = 0; i < count; i++) {
            var number = "%s%05d".formatted(serie, i);
            actes.numbers.add(number);
            actes.lines.append(
                    "%s;ASSIGNATION;12/11/2026;SCP Vauban et Associés, Dijon;ORVITIS;bailleur social;public;Mme;%s;%s;;;%d rue des Essais %s;21000;Dijon;;01/03/2019;500,00;50,00;1 650,00;3;25/02/2027;TJ Dijon;impayés de loyer\r\n"
                            .formatted(
                                    number,
                                    word(serie, i, 7),
                                    word(serie, i + 7919, 13),
                                    i + 1,
                                    word(serie, i, 29)));
        }
        return actes;
    }

    List<String> numbers() {
        return numbers;
    }

    byte[] bytes() {
        return lines.toString().getBytes(Charset.forName("windows-1252"));
    }

    /** A name that no other one resembles: scrambled, eight letters long. */
    private static String word(String serie, int i, int salt) {
        var scrambled = (serie.hashCode() * 31L + i) * 2_654_435_761L * salt & Long.MAX_VALUE;
        var word = new StringBuilder();
        for (var k = 0; k < 8; k++) {
            word.append((char) ((k == 0 ? 'A' : 'a') + (int) (scrambled % 26)));
            scrambled = scrambled / 26 ^ (scrambled << 7 & Long.MAX_VALUE) / 3;
        }
        return word.toString();
    }
}
