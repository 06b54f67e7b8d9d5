package fr.ancrage.dossiers.procedure.model;

/**
 * How far this case knows of something that another service leads: a sitting, an entry of the pool.
 * Messages come in any order; the sequence that each bears tells which of them has the last word.
 *
 * @param cle what is led, for example {@code seance/<id>}
 * @param sequence of the latest message that counted
 * @param termine that message ended it
 */
public record SuiviExterne(String cle, long sequence, boolean termine) {

    /** Ends this thing, or what it is a part of. */
    boolean barre(String autreCle, long autreSequence) {
        return termine
                && sequence > autreSequence
                && (autreCle.equals(cle) || autreCle.startsWith(cle + "/"));
    }
}
