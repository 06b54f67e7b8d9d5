package fr.ancrage.dossiers.consentement.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the household to one thing that it was asked for. It is never changed nor
 * removed: a withdrawal is written beside it and ends its effect at once.
 *
 * @param donne when and how the household said it
 * @param retrait when and how it took it back; none while it has not
 */
public record Consentement(
        String id, Objet objet, Sens sens, Recueil donne, @Nullable Recueil retrait) {

    /** What the household is asked to agree to. */
    public enum Objet {
        FSL_PAR_TIERS("Demande au FSL faite par un tiers"),
        ASLL("Accompagnement social lié au logement (ASLL)"),
        CLPIL("Examen par la CLPIL"),
        ACTION_LOGEMENT("Transmission à Action Logement");

        private final String libelle;

        Objet(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** What the household answered. */
    public enum Sens {
        ACCORD,
        REFUS
    }

    /** How the household said it. */
    public enum Moyen {
        ORAL,
        ECRIT,
        EN_LIGNE
    }

    /** Where an answer stands among the others about the same thing. */
    public enum Etat {
        EN_VIGUEUR,
        REMPLACE,
        RETIRE
    }

    /**
     * What the household said on a day, and who wrote it down here.
     *
     * @param par code of the organisation that collected it
     * @param agent login of who recorded it
     */
    public record Recueil(
            LocalDate le, Moyen moyen, String par, String agent, LocalDate enregistreLe) {

        public Recueil {
            if (le.isAfter(enregistreLe)) {
                throw new IllegalArgumentException("an answer is not recorded before it is given");
            }
        }

        boolean memeParole(Recueil autre) {
            return le.equals(autre.le) && moyen == autre.moyen && par.equals(autre.par);
        }

        @Override
        public String toString() {
            return "Recueil[***]";
        }
    }

    public Consentement {
        if (retrait != null && retrait.le().isBefore(donne.le())) {
            throw new IllegalArgumentException("an answer is not taken back before it is given");
        }
    }

    public static Consentement nouveau(Objet objet, Sens sens, Recueil donne) {
        return new Consentement(UUID.randomUUID().toString(), objet, sens, donne, null);
    }

    public boolean retire() {
        return retrait != null;
    }

    Consentement retire(Recueil parole) {
        return new Consentement(id, objet, sens, donne, parole);
    }

    /** The day of the household's last word on it. */
    LocalDate dernierMot() {
        return retrait == null ? donne.le() : retrait.le();
    }

    /** The same answer written down a second time. */
    boolean repete(Consentement autre) {
        return !retire()
                && objet == autre.objet
                && sens == autre.sens
                && donne.memeParole(autre.donne);
    }

    @Override
    public String toString() {
        return "Consentement[" + id + "]";
    }
}
