package fr.ancrage.dossiers.procedure.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a step may carry beside its date; each step keeps what is its own. */
public record Precisions(
        @Nullable LocalDate dateAudience,
        @Nullable LocalDate dateNotificationPrefet,
        @Nullable String issue,
        @Nullable String sens,
        @Nullable LocalDate delaiDu,
        @Nullable LocalDate delaiAu,
        @Nullable Arriere arriere,
        @Nullable Concours concours,
        @Nullable Conditions conditions) {

    public static final Precisions AUCUNE = issue(null, null, null);

    public static Precisions audience(
            @Nullable LocalDate dateAudience, @Nullable LocalDate dateNotificationPrefet) {
        return new Precisions(
                dateAudience, dateNotificationPrefet, null, null, null, null, null, null, null);
    }

    /** An outcome, and the interval that goes with it. */
    public static Precisions issue(
            @Nullable String issue, @Nullable LocalDate du, @Nullable LocalDate au) {
        return new Precisions(null, null, issue, null, du, au, null, null, null);
    }

    /** Of a step that is about arrears alone. */
    public static Precisions arriere(@Nullable Arriere arriere) {
        return new Precisions(null, null, null, null, null, null, arriere, null, null);
    }

    /** Of a decision on the concours de la force publique alone. */
    public static Precisions concours(@Nullable String sens, @Nullable Concours concours) {
        return new Precisions(null, null, null, sens, null, null, null, concours, null);
    }

    /** The same, and what the law makes the effect of the act depend on. */
    public Precisions sous(@Nullable Conditions autres) {
        return new Precisions(
                dateAudience,
                dateNotificationPrefet,
                issue,
                sens,
                delaiDu,
                delaiAu,
                arriere,
                concours,
                autres);
    }

    /**
     * The arrears that a signalement or a saisine is about: the amount that was told is evidence,
     * and is kept with the act.
     *
     * @param constitueLe day on which the impayé came into being, when it is told
     */
    public record Arriere(@Nullable LocalDate constitueLe, @Nullable BigDecimal montant) {}

    /**
     * What the prefect decides besides yes or no.
     *
     * @param expulsionPossibleLe first day on which the operations may take place
     * @param veilleSociale asked, not asked, or not told
     * @param critereValide a criterion of vulnerability is recorded; never which one
     * @param acteVise number of the réquisition that is decided
     */
    public record Concours(
            @Nullable LocalDate expulsionPossibleLe,
            @Nullable Boolean veilleSociale,
            boolean critereValide,
            @Nullable String acteVise) {}

    /**
     * What the law makes the effect of an act depend on; each act is asked its own.
     *
     * @param caution the rent is guaranteed by somebody
     * @param mentions those that were read in a commandement de payer; none while nobody looked
     * @param demandePar who asked the judge for delays
     * @param loyerRepris the current rent was paid in full again before the hearing
     * @param exceptionTreve why an expulsion may take place in the winter truce
     * @param jugement the judgment that says so
     */
    public record Conditions(
            @Nullable Boolean caution,
            @Nullable List<MentionCommandement> mentions,
            @Nullable DemandeurDelais demandePar,
            @Nullable Boolean loyerRepris,
            @Nullable ExceptionTreve exceptionTreve,
            @Nullable String jugement) {

        private static final Conditions AUCUNE = new Conditions(null, null, null, null, null, null);

        public Conditions {
            mentions = mentions == null ? null : mentions.stream().sorted().distinct().toList();
        }

        public boolean vides() {
            return equals(AUCUNE);
        }
    }

    /**
     * The words from which the fingerprint of an act is made: those of an act without conditions
     * are what they were before there were any.
     */
    @Override
    public String toString() {
        return "Precisions[dateAudience="
                + dateAudience
                + ", dateNotificationPrefet="
                + dateNotificationPrefet
                + ", issue="
                + issue
                + ", sens="
                + sens
                + ", delaiDu="
                + delaiDu
                + ", delaiAu="
                + delaiAu
                + ", arriere="
                + arriere
                + ", concours="
                + concours
                + (conditions == null ? "]" : ", " + conditions + "]");
    }
}
