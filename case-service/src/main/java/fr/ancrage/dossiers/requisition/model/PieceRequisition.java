package fr.ancrage.dossiers.requisition.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One paper of the list of R-159, as the case's acts show it. A paper that is missing suspends
 * nothing by itself.
 *
 * @param le day of the act that shows it; none while it is missing
 * @param acte number of that act
 */
public record PieceRequisition(Code code, @Nullable LocalDate le, @Nullable String acte) {

    /** In the order in which they come. */
    public enum Code {
        TITRE_EXECUTOIRE("Jugement ordonnant l’expulsion", "CPCE L. 411-1"),
        SIGNIFICATION("Signification du jugement", "CPC art. 503"),
        CQL("Commandement de quitter les lieux", "CPCE L. 411-1"),
        NOTIFICATION_PREFET("Notification du commandement au préfet", "CPCE L. 412-5"),
        DELAI_ECOULE("Délai du commandement écoulé", "CPCE L. 412-1"),
        PV_TENTATIVE("Procès-verbal de tentative d’expulsion", "CPCE R. 153-1"),
        DECOMPTE("Décompte de la dette depuis le commandement", "charte, étape 5 (R-159)");

        private final String libelle;
        private final String reference;

        Code(String libelle, String reference) {
            this.libelle = libelle;
            this.reference = reference;
        }

        public String libelle() {
            return libelle;
        }

        public String reference() {
            return reference;
        }
    }

    public boolean presente() {
        return le != null;
    }
}
