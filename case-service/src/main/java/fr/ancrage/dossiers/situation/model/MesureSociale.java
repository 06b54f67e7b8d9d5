package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure of accompaniment of the charter's catalogue that an organisation carries out (§10.1).
 *
 * @param code of the catalogue
 * @param fin the last day that is foreseen; none when nobody knows it
 * @param arret what ended it or struck it out; none while it stands
 */
@DonneePersonnelle
public record MesureSociale(
        String id,
        String organisation,
        String code,
        LocalDate debut,
        @Nullable LocalDate fin,
        Saisie saisie,
        @Nullable Arret arret) {

    /** Where a measure is on a day. */
    public enum Etat {
        A_VENIR,
        EN_COURS,
        TERMINEE,
        /** It was written by mistake, and never was. */
        ANNULEE
    }

    /**
     * The end of a measure, or the word that there was none.
     *
     * @param mesure its id
     * @param le its last day
     * @param erreur it was written by mistake
     */
    @DonneePersonnelle
    public record Arret(String mesure, LocalDate le, boolean erreur, Saisie saisie) {
        @Override
        public String toString() {
            return "Arret[***]";
        }
    }

    public MesureSociale {
        if (fin != null && fin.isBefore(debut)) {
            throw new IllegalArgumentException("a measure does not end before it begins");
        }
    }

    public static MesureSociale nouvelle(
            String organisation,
            String code,
            LocalDate debut,
            @Nullable LocalDate fin,
            Saisie saisie) {
        return new MesureSociale(
                UUID.randomUUID().toString(), organisation, code, debut, fin, saisie, null);
    }

    MesureSociale arretee(Arret ce) {
        return new MesureSociale(id, organisation, code, debut, fin, saisie, ce);
    }

    /** Its last day, as far as it is known. */
    public @Nullable LocalDate dernierJour() {
        return arret == null ? fin : arret.le();
    }

    public Etat etat(LocalDate jour) {
        if (arret != null && arret.erreur()) {
            return Etat.ANNULEE;
        }
        if (debut.isAfter(jour)) {
            return Etat.A_VENIR;
        }
        LocalDate dernier = dernierJour();
        return dernier != null && dernier.isBefore(jour) ? Etat.TERMINEE : Etat.EN_COURS;
    }

    /** Both run on one day at least. */
    boolean chevauche(MesureSociale autre) {
        return commenceAvantLaFinDe(autre) && autre.commenceAvantLaFinDe(this);
    }

    private boolean commenceAvantLaFinDe(MesureSociale autre) {
        LocalDate dernier = autre.dernierJour();
        return dernier == null || !debut.isAfter(dernier);
    }

    boolean compte() {
        return arret == null || !arret.erreur();
    }

    @Override
    public String toString() {
        return "MesureSociale[***]";
    }
}
