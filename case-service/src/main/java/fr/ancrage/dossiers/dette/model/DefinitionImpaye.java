package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.echeances.model.Confiance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one definition of arrears makes of a statement, and by which rule: several exist side by
 * side, and none stands for another.
 *
 * @param regle rule set, or charter
 * @param reference article, or page of the charter
 * @param applicable whether it is the one that holds for these arrears; the others are told for
 *     information
 * @param le day from which it is met, or by which something must be done
 */
public record DefinitionImpaye(
        Code code,
        String regle,
        String reference,
        Confiance confiance,
        boolean applicable,
        Constat constat,
        @Nullable LocalDate le,
        String explication) {

    /** Which definition. */
    public enum Code {
        AIDES("Impayé au sens des aides au logement"),
        SIGNALEMENT_ORGANISME("Signalement à la CAF ou à la MSA"),
        SIGNALEMENT_CCAPEX("Signalement du commandement à la CCAPEX"),
        GESTION_RETARD("Simple retard, au sens de la charte"),
        GESTION_DEUX_ECHEANCES("Deux échéances impayées, au sens de la charte"),
        GESTION_IMPAYE("Impayé définitif, au sens de la charte");

        private final String libelle;

        Code(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** What it finds. */
    public enum Constat {
        CONSTITUE,
        A_VENIR,
        NON_CONSTITUE,
        /** Something that it needs is not known. */
        INDETERMINE,
        SANS_OBJET
    }

    static Constat constat(LocalDate depuis, LocalDate jour) {
        return depuis.isAfter(jour) ? Constat.A_VENIR : Constat.CONSTITUE;
    }
}
