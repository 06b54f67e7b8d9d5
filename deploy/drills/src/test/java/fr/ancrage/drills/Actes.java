package fr.ancrage.drills;

import java.nio.charset.Charset;

/** A file of acts that a partner's software writes, every household distinct. */
final class Actes {

    private static final Charset PARTNERS = Charset.forName("windows-1252");
    private static final String HEADER =
            "N° acte;Nature de l'acte;Date de signification;Étude;Bailleur;Type de bailleur;Parc;"
                    + "Civilité;Nom;Prénom;Nom 2;Prénom 2;Adresse;Code postal;Commune;Téléphone;Date"
                    + " du bail;Loyer mensuel;Charges;Montant de la dette;Mois d'impayés;Date"
                    + " d'audience;Tribunal;Motif\r\n";
    private static final String DECISIONS =
            "N° acte RFP;Nom;Prénom;Commune;Décision;Date de décision;Expulsion possible"
                    + " à compter du;Critères de vulnérabilité;Veille sociale\r\n";
    private static final String SERVED = "12/11/2026";
    private static final String SERVED_LATER = "16/11/2026";
    private static final String LEASE = "01/03/2019";

    /** Under another lease the same names at the same address may be somebody else. */
    private static final String OTHER_LEASE = "01/09/2022";

    private final StringBuilder lines;
    private int count;

    private Actes(String header) {
        lines = new StringBuilder(header);
    }

    static Actes ofActs() {
        return new Actes(HEADER);
    }

    static Actes ofDecisions() {
        return new Actes(DECISIONS);
    }

    /** An act about a household; a hearing goes with an assignation. */
    void act(String number, String nature, Household household) {
        act(number, nature, household, LEASE);
    }

    /** An act about the same household, or perhaps not: a person has to say. */
    void actUnderAnotherLease(String number, String nature, Household household) {
        act(number, nature, household, OTHER_LEASE);
    }

    private void act(String number, String nature, Household household, String lease) {
        count++;
        var departement = household.shape().departement();
        var name = household.name();
        var served = number.equals(household.firstAct()) ? SERVED : SERVED_LATER;
        var hearing = nature.equals("ASSIGNATION") ? "25/02/2027;" + departement.court() : ";";
        lines.append(
                "%s;%s;%s;%s;Mme;%s;%s;;;%d rue des Essais %s;%s;;%s;500,00;50,00;1 650,00;3;%s;impayés de loyer\r\n"
                        .formatted(
                                number,
                                nature,
                                served,
                                departement.partners(),
                                word(name, 7),
                                word(name, 13),
                                1 + Math.floorMod(name.hashCode(), 90),
                                word(name, 29),
                                departement.place(),
                                lease,
                                hearing));
    }

    /** Force is granted after the household's réquisition. */
    void octroi(Household household) {
        count++;
        lines.append(
                "%s;%s;%s;Dijon;octroi;20/11/2026;01/04/2027;santé;oui\r\n"
                        .formatted(
                                household.firstAct(),
                                word(household.name(), 7),
                                word(household.name(), 13)));
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return lines.toString().getBytes(PARTNERS);
    }

    /** A name that no other one resembles: scrambled, eight letters long. */
    private static String word(String household, int salt) {
        var scrambled = (household.hashCode() + 1L) * 2_654_435_761L * salt & Long.MAX_VALUE;
        var word = new StringBuilder();
        for (var k = 0; k < 8; k++) {
            word.append((char) ((k == 0 ? 'A' : 'a') + (int) (scrambled % 26)));
            scrambled = scrambled / 26 ^ (scrambled << 7 & Long.MAX_VALUE) / 3;
        }
        return word.toString();
    }
}
