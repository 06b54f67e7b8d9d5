package fr.ancrage.dossiers.procedure.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated step of the procedure, as somebody reported it: a fact, stored even when late or
 * surprising. The stage and the legal clock are derived from these and from nothing else.
 */
public sealed interface EtapeProcedure {

    LocalDate date();

    Nature nature();

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
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.SIGNALEMENT;
        }
    }

    record SaisineCcapex(LocalDate date, @Nullable Arriere arriere) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.SAISINE_CCAPEX;
        }
    }

    record CommandementDePayer(LocalDate date) implements EtapeProcedure {
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
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.ASSIGNATION;
        }
    }

    record SaisineDsf(LocalDate date) implements EtapeProcedure {
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
    }

    record DelaiJex(LocalDate date, @Nullable LocalDate delaiDu, @Nullable LocalDate delaiAu)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.DELAI_JEX;
        }
    }

    record CommandementDeQuitterLesLieux(LocalDate date, @Nullable LocalDate dateNotificationPrefet)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.CQL;
        }
    }

    record RequisitionForcePublique(LocalDate date) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.RFP;
        }
    }

    record DecisionCfp(LocalDate date, @Nullable String sens, @Nullable Concours concours)
            implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.DECISION_CFP;
        }
    }

    record Renvoi(LocalDate date, @Nullable LocalDate dateAudience) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.RENVOI;
        }
    }

    record PvTentative(LocalDate date) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.PV_TENTATIVE;
        }
    }

    record ExpulsionPrevue(LocalDate date) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.EXPULSION_PREVUE;
        }
    }

    record PvExpulsion(LocalDate date, @Nullable String issue) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.PV_EXPULSION;
        }
    }

    static EtapeProcedure de(Nature nature, LocalDate date, Precisions p) {
        return switch (nature) {
            case SIGNALEMENT -> new SignalementImpaye(date, p.arriere());
            case SAISINE_CCAPEX -> new SaisineCcapex(date, p.arriere());
            case CP -> new CommandementDePayer(date);
            case ASSIGNATION -> new Assignation(date, p.dateAudience(), p.dateNotificationPrefet());
            case SAISINE_DSF -> new SaisineDsf(date);
            case JUGEMENT -> new Jugement(date, p.issue(), p.delaiDu(), p.delaiAu());
            case DELAI_JEX -> new DelaiJex(date, p.delaiDu(), p.delaiAu());
            case CQL -> new CommandementDeQuitterLesLieux(date, p.dateNotificationPrefet());
            case RFP -> new RequisitionForcePublique(date);
            case DECISION_CFP -> new DecisionCfp(date, p.sens(), p.concours());
            case RENVOI -> new Renvoi(date, p.dateAudience());
            case PV_TENTATIVE -> new PvTentative(date);
            case EXPULSION_PREVUE -> new ExpulsionPrevue(date);
            case PV_EXPULSION -> new PvExpulsion(date, p.issue());
        };
    }

    default Precisions precisions() {
        return switch (this) {
            case Assignation a ->
                    new Precisions(
                            a.dateAudience(),
                            a.dateNotificationPrefet(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Jugement j ->
                    new Precisions(
                            null, null, j.issue(), null, j.delaiDu(), j.delaiAu(), null, null);
            case DelaiJex d ->
                    new Precisions(
                            null, null, null, null, d.delaiDu(), d.delaiAu(), null, null);
            case CommandementDeQuitterLesLieux c ->
                    new Precisions(
                            null, c.dateNotificationPrefet(), null, null, null, null, null, null);
            case DecisionCfp d -> Precisions.concours(d.sens(), d.concours());
            case Renvoi r ->
                    new Precisions(r.dateAudience(), null, null, null, null, null, null, null);
            case PvExpulsion p ->
                    new Precisions(null, null, p.issue(), null, null, null, null, null);
            case SignalementImpaye s -> Precisions.arriere(s.arriere());
            case SaisineCcapex s -> Precisions.arriere(s.arriere());
            case CommandementDePayer _,
                    SaisineDsf _,
                    RequisitionForcePublique _,
                    PvTentative _,
                    ExpulsionPrevue _ ->
                    Precisions.AUCUNE;
        };
    }

    /**
     * The day that the step is about, which tells to which procedure it belongs: a
     * signalement may be told long after its impayé, of a procedure that ended since.
     */
    default LocalDate dateDesFaits() {
        return switch (this) {
            case SignalementImpaye(LocalDate date, Arriere arriere) ->
                    arriere == null || arriere.constitueLe() == null
                            ? date
                            : arriere.constitueLe();
            case SaisineCcapex _,
                    CommandementDePayer _,
                    Assignation _,
                    SaisineDsf _,
                    Jugement _,
                    DelaiJex _,
                    CommandementDeQuitterLesLieux _,
                    RequisitionForcePublique _,
                    DecisionCfp _,
                    Renvoi _,
                    PvTentative _,
                    ExpulsionPrevue _,
                    PvExpulsion _ ->
                    date();
        };
    }
}
