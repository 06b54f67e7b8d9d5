package fr.ancrage.dossiers.procedure.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated step of the procedure, as somebody reported it: a fact, stored even when late or
 * surprising. The stage and the legal clock are derived from these and from nothing else.
 */
public sealed interface EtapeProcedure {

    LocalDate date();

    Nature nature();

    /** A step that begins no suspension. */
    sealed interface QuiNeSuspendRien extends EtapeProcedure {}

    /** Everything a step may carry beside its date; each step keeps what is its own. */
    record Precisions(
            @Nullable LocalDate dateAudience,
            @Nullable LocalDate dateNotificationPrefet,
            @Nullable String issue,
            @Nullable String sens,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu,
            @Nullable Arriere arriere,
            @Nullable Concours concours) {

        public static final Precisions AUCUNE =
                new Precisions(null, null, null, null, null, null, null, null);

        public static Precisions audience(
                @Nullable LocalDate dateAudience, @Nullable LocalDate dateNotificationPrefet) {
            return new Precisions(
                    dateAudience, dateNotificationPrefet, null, null, null, null, null, null);
        }

        /** An outcome, and the interval that goes with it. */
        public static Precisions issue(
                @Nullable String issue, @Nullable LocalDate du, @Nullable LocalDate au) {
            return new Precisions(null, null, issue, null, du, au, null, null);
        }

        /** Of a step that is about arrears alone. */
        public static Precisions arriere(@Nullable Arriere arriere) {
            return new Precisions(null, null, null, null, null, null, arriere, null);
        }

        /** Of a decision on the concours de la force publique alone. */
        public static Precisions concours(@Nullable String sens, @Nullable Concours concours) {
            return new Precisions(null, null, null, sens, null, null, null, concours);
        }
    }

    /**
     * The arrears that a signalement or a saisine is about: the amount that was told is evidence,
     * and is kept with the act.
     *
     * @param constitueLe day on which the impayé came into being, when it is told
     */
    record Arriere(@Nullable LocalDate constitueLe, @Nullable BigDecimal montant) {}

    /**
     * What the prefect decides besides yes or no.
     *
     * @param expulsionPossibleLe first day on which the operations may take place
     * @param veilleSociale asked, not asked, or not told
     * @param critereValide a criterion of vulnerability is recorded; never which one
     * @param acteVise number of the réquisition that is decided
     */
    record Concours(
            @Nullable LocalDate expulsionPossibleLe,
            @Nullable Boolean veilleSociale,
            boolean critereValide,
            @Nullable String acteVise) {}

    /**
     * @param date day on which it was told; that of the impayé is in {@code arriere}
     */
    record SignalementImpaye(LocalDate date, @Nullable Arriere arriere)
            implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.SIGNALEMENT;
        }

        @Override
        public Precisions precisions() {
            return Precisions.arriere(arriere);
        }

        @Override
        public LocalDate dateDesFaits() {
            return arriere == null || arriere.constitueLe() == null ? date : arriere.constitueLe();
        }
    }

    record SaisineCcapex(LocalDate date, @Nullable Arriere arriere) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.SAISINE_CCAPEX;
        }

        @Override
        public Precisions precisions() {
            return Precisions.arriere(arriere);
        }
    }

    /** A demand that an officer serves before the commandement de payer; no delay runs from it. */
    record SommationDePayer(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.SOMMATION_DE_PAYER;
        }
    }

    record CommandementDePayer(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.CP;
        }
    }

    /** Art. 24 III: the hearing and the day on which the prefect was notified. */
    record Assignation(
            LocalDate date,
            @Nullable LocalDate dateAudience,
            @Nullable LocalDate dateNotificationPrefet)
            implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.ASSIGNATION;
        }

        @Override
        public Precisions precisions() {
            return Precisions.audience(dateAudience, dateNotificationPrefet);
        }
    }

    /** The hearing took place; whether the household was there is a moment clé. */
    record AudienceTenue(LocalDate date, @Nullable String issue) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.AUDIENCE;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }

    record SaisineDsf(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.SAISINE_DSF;
        }
    }

    record Jugement(
            LocalDate date,
            @Nullable String issue,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.JUGEMENT;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, delaiDu, delaiAu);
        }
    }

    /** The judgment is served, without which nobody may ask for the force. */
    record SignificationJugement(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.SIGNIFICATION_JUGEMENT;
        }
    }

    record DelaiJex(LocalDate date, @Nullable LocalDate delaiDu, @Nullable LocalDate delaiAu)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.DELAI_JEX;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(null, delaiDu, delaiAu);
        }
    }

    record CommandementDeQuitterLesLieux(LocalDate date, @Nullable LocalDate dateNotificationPrefet)
            implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.CQL;
        }

        @Override
        public Precisions precisions() {
            return Precisions.audience(null, dateNotificationPrefet);
        }
    }

    record RequisitionForcePublique(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.RFP;
        }
    }

    record DecisionCfp(LocalDate date, @Nullable String sens, @Nullable Concours concours)
            implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.DECISION_CFP;
        }

        @Override
        public Precisions precisions() {
            return Precisions.concours(sens, concours);
        }
    }

    record Renvoi(LocalDate date, @Nullable LocalDate dateAudience) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.RENVOI;
        }

        @Override
        public Precisions precisions() {
            return Precisions.audience(dateAudience, null);
        }
    }

    record PvTentative(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.PV_TENTATIVE;
        }
    }

    record ExpulsionPrevue(LocalDate date) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.EXPULSION_PREVUE;
        }
    }

    record PvExpulsion(LocalDate date, @Nullable String issue) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.PV_EXPULSION;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }

    /** A decision about over-indebtedness, and until when it holds. */
    record DecisionSurendettement(
            LocalDate date,
            @Nullable String issue,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.SURENDETTEMENT;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, delaiDu, delaiAu);
        }

        /** Empty when it is told in words that have no effect here. */
        Optional<Suspension.Surendettement> decision() {
            return Arrays.stream(Suspension.Surendettement.values())
                    .filter(d -> d.name().equals(issue))
                    .findFirst();
        }
    }

    /** The landlord renounces to pursue as long as the protocol is kept. */
    record ProtocoleCohesionSociale(
            LocalDate date, @Nullable LocalDate delaiDu, @Nullable LocalDate delaiAu)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.PCS;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(null, delaiDu, delaiAu);
        }
    }

    /**
     * From this day on nothing is held back any more by suspensions of one sort.
     *
     * @param issue the sort, as {@link Suspension.Sorte} names it
     */
    record FinSuspension(LocalDate date, @Nullable String issue) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.FIN_SUSPENSION;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }

    /**
     * The procedure ends; an act of a later day opens it again.
     *
     * @param issue the outcome, as {@link Cloture.Issue} names it
     */
    record FinProcedure(LocalDate date, @Nullable String issue) implements QuiNeSuspendRien {
        @Override
        public Nature nature() {
            return Nature.CLOTURE;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }

        Optional<Cloture> cloture() {
            return Arrays.stream(Cloture.Issue.values())
                    .filter(i -> i.name().equals(issue))
                    .findFirst()
                    .map(i -> new Cloture(i, date));
        }
    }

    /** Made as the table says. */
    static EtapeProcedure de(Nature nature, LocalDate date, Precisions precisions) {
        return nature.etape(date, precisions);
    }

    /** What it says beside its day. */
    default Precisions precisions() {
        return Precisions.AUCUNE;
    }

    /**
     * The day that the step is about, which tells to which procedure it belongs: a
     * signalement may be told long after its impayé, of a procedure that ended since.
     */
    default LocalDate dateDesFaits() {
        return date();
    }
}
