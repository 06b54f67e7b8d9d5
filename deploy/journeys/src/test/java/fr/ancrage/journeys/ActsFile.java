package fr.ancrage.journeys;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A file of acts that a test writes, as an office's software does: one line for each act, each of a
 * household of its own unless the test says the same name and address again.
 */
public final class ActsFile {

    public static final Charset PARTNERS = Charset.forName("windows-1252");

    /** The headings of every file of acts. */
    public static final String HEADER =
            "N° acte;Nature de l'acte;Date de signification;Étude;Bailleur;Type de bailleur;Parc;"
                    + "Civilité;Nom;Prénom;Nom 2;Prénom 2;Adresse;Code postal;Commune;Téléphone;Date"
                    + " du bail;Loyer mensuel;Charges;Montant de la dette;Mois d'impayés;Date"
                    + " d'audience;Tribunal;Motif\r\n";

    private final String office;
    private final String landlord;
    private final String place;
    private final List<String> lines = new ArrayList<>();
    private String phone = "";

    private ActsFile(String office, String landlord, String place) {
        this.office = office;
        this.landlord = landlord;
        this.place = place;
    }

    /**
     * @param office as the charter's alias says it
     * @param landlord name, type and parc, separated by {@code ;}
     * @param place postal code and commune, separated by {@code ;}
     */
    public static ActsFile of(String office, String landlord, String place) {
        return new ActsFile(office, landlord, place);
    }

    /** The same office and landlord in Dijon, as most tests want them. */
    public static ActsFile inDijon() {
        return of("SCP Vauban et Associés, Dijon", "ORVITIS;bailleur social;public", "21000;Dijon");
    }

    /** The telephone of the households of the acts that follow. */
    public ActsFile reachedAt(String number) {
        phone = number;
        return this;
    }

    /**
     * @param date as the office writes it: day, month, year
     * @param household surname and first name, separated by {@code ;}
     * @param hearing the date and the court, separated by {@code ;}; a lone {@code ;} for none
     */
    public ActsFile act(
            String number,
            String nature,
            String date,
            String household,
            String street,
            String hearing) {
        lines.add(
                String.join(
                        ";",
                        number,
                        nature,
                        date,
                        office,
                        landlord,
                        "Mme",
                        household,
                        ";",
                        street,
                        place,
                        phone,
                        "01/03/2019",
                        "500,00",
                        "50,00",
                        "1 650,00",
                        "3",
                        hearing,
                        "impayés de loyer"));
        return this;
    }

    public ActsFile act(
            String number, String nature, String date, String household, String street) {
        return act(number, nature, date, household, street, ";");
    }

    public byte[] bytes() {
        return (HEADER + String.join("\r\n", lines) + "\r\n").getBytes(PARTNERS);
    }

    /** Sends it; the report when every line was taken in. */
    public JsonNode send(Api secretariat, String departement) throws IOException {
        return Imports.accepted(secretariat, "ACTES", departement, "actes.csv", bytes());
    }
}
