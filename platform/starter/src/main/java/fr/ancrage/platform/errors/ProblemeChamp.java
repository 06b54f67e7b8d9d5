package fr.ancrage.platform.errors;

/**
 * What is wrong with one field.
 *
 * @param champ the path of the field as the caller wrote it, as {@code personnes[0].dateNaissance}
 * @param code stable, for software
 * @param message French, for people; never repeats the value that was sent
 */
public record ProblemeChamp(String champ, String code, String message) {

    /** The message is the text {@code <code>.detail} of the error texts. */
    public static ProblemeChamp of(String champ, String code) {
        return new ProblemeChamp(champ, code, "");
    }
}
