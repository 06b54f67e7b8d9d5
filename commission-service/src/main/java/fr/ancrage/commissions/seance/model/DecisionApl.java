package fr.ancrage.commissions.seance.model;

import org.jspecify.annotations.Nullable;

/**
 * What the commission decides of the housing aid, once the paying organisation has asked (R-016,
 * Keeping it is the principle: a suspension says why.
 *
 * @param motif a code of the closed list, which letters put into words
 * @param motivation in the commission's words; it stays in the relevé
 * @param saisine number of the act that asked
 */
public record DecisionApl(Issue issue, String motif, @Nullable String motivation, String saisine) {

    /** As the case keeps it. */
    public enum Issue {
        MAINTIEN,
        SUSPENSION_MAUVAISE_FOI,
        SUSPENSION;

        public boolean suspend() {
            return this != MAINTIEN;
        }
    }

    /** What is decided, before it is said of which saisine. */
    public record Projet(Issue issue, String motif, @Nullable String motivation) {

        DecisionApl sur(String saisine) {
            return new DecisionApl(issue, motif, motivation, saisine);
        }

        @Override
        public String toString() {
            return "Projet[" + issue + "]";
        }
    }

    @Override
    public String toString() {
        return "DecisionApl[" + issue + "]";
    }
}
