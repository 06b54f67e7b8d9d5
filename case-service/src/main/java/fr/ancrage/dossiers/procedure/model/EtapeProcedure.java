package fr.ancrage.dossiers.procedure.model;

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
            @Nullable LocalDate delaiAu) {

        public static final Precisions AUCUNE = new Precisions(null, null, null, null, null, null);
    }

    record SignalementImpaye(LocalDate date) implements EtapeProcedure {
        @Override
        public Nature nature() {
            return Nature.SIGNALEMENT;
        }
    }

    record SaisineCcapex(LocalDate date) implements EtapeProcedure {
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

    record DecisionCfp(LocalDate date, @Nullable String sens) implements EtapeProcedure {
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
            case SIGNALEMENT -> new SignalementImpaye(date);
            case SAISINE_CCAPEX -> new SaisineCcapex(date);
            case CP -> new CommandementDePayer(date);
            case ASSIGNATION -> new Assignation(date, p.dateAudience(), p.dateNotificationPrefet());
            case SAISINE_DSF -> new SaisineDsf(date);
            case JUGEMENT -> new Jugement(date, p.issue(), p.delaiDu(), p.delaiAu());
            case DELAI_JEX -> new DelaiJex(date, p.delaiDu(), p.delaiAu());
            case CQL -> new CommandementDeQuitterLesLieux(date, p.dateNotificationPrefet());
            case RFP -> new RequisitionForcePublique(date);
            case DECISION_CFP -> new DecisionCfp(date, p.sens());
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
                            a.dateAudience(), a.dateNotificationPrefet(), null, null, null, null);
            case Jugement j ->
                    new Precisions(null, null, j.issue(), null, j.delaiDu(), j.delaiAu());
            case DelaiJex d -> new Precisions(null, null, null, null, d.delaiDu(), d.delaiAu());
            case CommandementDeQuitterLesLieux c ->
                    new Precisions(null, c.dateNotificationPrefet(), null, null, null, null);
            case DecisionCfp d -> new Precisions(null, null, null, d.sens(), null, null);
            case Renvoi r -> new Precisions(r.dateAudience(), null, null, null, null, null);
            case PvExpulsion p -> new Precisions(null, null, p.issue(), null, null, null);
            case SignalementImpaye _,
                    SaisineCcapex _,
                    CommandementDePayer _,
                    SaisineDsf _,
                    RequisitionForcePublique _,
                    PvTentative _,
                    ExpulsionPrevue _ ->
                    Precisions.AUCUNE;
        };
    }
}
