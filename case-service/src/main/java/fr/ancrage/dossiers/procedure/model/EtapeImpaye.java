package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is done about unpaid rent before the judge is seized; it suspends nothing. */
public sealed interface EtapeImpaye extends EtapeProcedure {

    /**
     * @param date day on which it was told; that of the impayé is in {@code arriere}
     */
    record SignalementImpaye(LocalDate date, Precisions.@Nullable Arriere arriere)
            implements EtapeImpaye {
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

    record SaisineCcapex(LocalDate date, Precisions.@Nullable Arriere arriere)
            implements EtapeImpaye {
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
    record SommationDePayer(LocalDate date) implements EtapeImpaye {
        @Override
        public Nature nature() {
            return Nature.SOMMATION_DE_PAYER;
        }
    }

    record CommandementDePayer(LocalDate date, Precisions.@Nullable Conditions conditions)
            implements EtapeImpaye {
        @Override
        public Nature nature() {
            return Nature.CP;
        }

        @Override
        public Precisions precisions() {
            return Precisions.AUCUNE.sous(conditions);
        }
    }

    /** Somebody read which mentions the commandement de payer bears. */
    record ControleDuCommandement(LocalDate date, Precisions.@Nullable Conditions conditions)
            implements EtapeImpaye {
        @Override
        public Nature nature() {
            return Nature.CONTROLE_CP;
        }

        @Override
        public Precisions precisions() {
            return Precisions.AUCUNE.sous(conditions);
        }
    }

    /** The commandement de payer is served on the guarantor. */
    record CommandementALaCaution(LocalDate date) implements EtapeImpaye {
        @Override
        public Nature nature() {
            return Nature.CP_CAUTION;
        }
    }

    /** The paying organisation asks the CCAPEX whether the aid goes on. */
    record SaisineApl(LocalDate date) implements EtapeImpaye {
        @Override
        public Nature nature() {
            return Nature.SAISINE_APL;
        }
    }

    /** The CCAPEX decides whether the aid goes on. */
    record DecisionApl(LocalDate date, @Nullable String issue) implements EtapeImpaye {
        @Override
        public Nature nature() {
            return Nature.DECISION_APL;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }
}
