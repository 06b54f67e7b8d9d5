package fr.ancrage.dossiers.rapprochement.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A normalised line of address without what secretariats write around the street: the host, the
 * residence's name, post code and town.
 *
 * @param residence the name of the residence that stands beside a street, or empty
 */
@DonneePersonnelle
record LigneAdresse(String rue, String residence) {

    private static final String RUE = "(?:" + AdresseNormalisee.typesDeVoie() + ") ";

    private static final Pattern HOTE =
            Pattern.compile("^(?:chez|c o) .*? (?=\\d)|(?<=.) (?:chez|c o) .*$");

    private static final Pattern CODE_POSTAL = Pattern.compile("(?<=[a-z]) \\d{5}(?: \\D.*)?$");

    /** « Résidence Les Lilas, 12 rue Pasteur » */
    private static final Pattern DEVANT =
            Pattern.compile(
                    "^(?:residence|res|resid|immeuble|imm|cite) (.+?) (\\d{1,5} ?(?:bis|ter|quater|[a-d])? "
                            + RUE
                            + ".+)$");

    /** « 12 rue Pasteur, résidence Les Lilas » */
    private static final Pattern DERRIERE =
            Pattern.compile(
                    "^(\\d.*? " + RUE + ".+?) (?:residence|res|resid|immeuble|imm|cite) (.+)$");

    static LigneAdresse de(String normalisee) {
        String texte =
                CODE_POSTAL.matcher(HOTE.matcher(normalisee).replaceAll("")).replaceFirst("");
        Matcher devant = DEVANT.matcher(texte);
        if (devant.matches()) {
            return new LigneAdresse(devant.group(2), devant.group(1));
        }
        Matcher derriere = DERRIERE.matcher(texte);
        // « rue de la Résidence » is a street
        if (derriere.matches() && AdresseNormalisee.utiles(derriere.group(1)).size() > 2) {
            return new LigneAdresse(derriere.group(1), derriere.group(2));
        }
        return new LigneAdresse(texte, "");
    }

    @Override
    public String toString() {
        return "LigneAdresse[***]";
    }
}
