package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dwelling proposed to the household, and what came of it. */
public record Proposition(
        int numero,
        String bailleur,
        String logement,
        LocalDate le,
        @Nullable Reponse reponse,
        @Nullable Appreciation appreciation) {

    /** Who said no. */
    public enum Auteur {
        MENAGE,
        BAILLEUR,
        COMMISSION_ATTRIBUTION
    }

    /**
     * @param auteur who refused; absent when it was accepted
     * @param motif why it was refused
     */
    public record Reponse(
            boolean acceptee, @Nullable Auteur auteur, @Nullable String motif, LocalDate le) {

        @Override
        public String toString() {
            return "Reponse[…]";
        }
    }

    /**
     * Whether the refused proposal was adapted, said case by case and with its reason: no fixed
     * period of opposability.
     */
    public record Appreciation(boolean adaptee, String motif, LocalDate le) {

        @Override
        public String toString() {
            return "Appreciation[…]";
        }
    }

    public boolean enCours() {
        return reponse == null;
    }

    public boolean refusee() {
        return reponse != null && !reponse.acceptee();
    }

    Proposition avec(Reponse nouvelle) {
        return new Proposition(numero, bailleur, logement, le, nouvelle, appreciation);
    }

    Proposition avec(Appreciation nouvelle) {
        return new Proposition(numero, bailleur, logement, le, reponse, nouvelle);
    }

    @Override
    public String toString() {
        return "Proposition[…]";
    }
}
