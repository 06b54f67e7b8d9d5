package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the order to leave to the outcome; it suspends nothing. */
public sealed interface EtapeExpulsion extends EtapeProcedure {

    record CommandementDeQuitterLesLieux(LocalDate date, @Nullable LocalDate dateNotificationPrefet)
            implements EtapeExpulsion {
        @Override
        public Nature nature() {
            return Nature.CQL;
        }

        @Override
        public Precisions precisions() {
            return Precisions.audience(null, dateNotificationPrefet);
        }
    }

    record RequisitionForcePublique(LocalDate date) implements EtapeExpulsion {
        @Override
        public Nature nature() {
            return Nature.RFP;
        }
    }

    record DecisionCfp(
            LocalDate date, @Nullable String sens, Precisions.@Nullable Concours concours)
            implements EtapeExpulsion {
        @Override
        public Nature nature() {
            return Nature.DECISION_CFP;
        }

        @Override
        public Precisions precisions() {
            return Precisions.concours(sens, concours);
        }
    }

    record PvTentative(LocalDate date) implements EtapeExpulsion {
        @Override
        public Nature nature() {
            return Nature.PV_TENTATIVE;
        }
    }

    record ExpulsionPrevue(LocalDate date, Precisions.@Nullable Conditions conditions)
            implements EtapeExpulsion {
        @Override
        public Nature nature() {
            return Nature.EXPULSION_PREVUE;
        }

        @Override
        public Precisions precisions() {
            return Precisions.AUCUNE.sous(conditions);
        }
    }

    record PvExpulsion(LocalDate date, @Nullable String issue) implements EtapeExpulsion {
        @Override
        public Nature nature() {
            return Nature.PV_EXPULSION;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }
}
