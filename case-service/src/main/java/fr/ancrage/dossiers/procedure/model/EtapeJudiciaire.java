package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens before the judge, up to the delays that he grants. */
public sealed interface EtapeJudiciaire extends EtapeProcedure {

    /** Art. 24 III: the hearing and the day on which the prefect was notified. */
    record Assignation(
            LocalDate date,
            @Nullable LocalDate dateAudience,
            @Nullable LocalDate dateNotificationPrefet)
            implements EtapeJudiciaire {
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
    record AudienceTenue(LocalDate date, @Nullable String issue) implements EtapeJudiciaire {
        @Override
        public Nature nature() {
            return Nature.AUDIENCE;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }

    record SaisineDsf(LocalDate date) implements EtapeJudiciaire {
        @Override
        public Nature nature() {
            return Nature.SAISINE_DSF;
        }
    }

    record Jugement(
            LocalDate date,
            @Nullable String issue,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu,
            Precisions.@Nullable Conditions conditions)
            implements EtapeJudiciaire {
        @Override
        public Nature nature() {
            return Nature.JUGEMENT;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, delaiDu, delaiAu).sous(conditions);
        }
    }

    /** The judgment is served, without which nobody may ask for the force. */
    record SignificationJugement(LocalDate date) implements EtapeJudiciaire {
        @Override
        public Nature nature() {
            return Nature.SIGNIFICATION_JUGEMENT;
        }
    }

    record DelaiJex(LocalDate date, @Nullable LocalDate delaiDu, @Nullable LocalDate delaiAu)
            implements EtapeJudiciaire {
        @Override
        public Nature nature() {
            return Nature.DELAI_JEX;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(null, delaiDu, delaiAu);
        }
    }

    record Renvoi(LocalDate date, @Nullable LocalDate dateAudience) implements EtapeJudiciaire {
        @Override
        public Nature nature() {
            return Nature.RENVOI;
        }

        @Override
        public Precisions precisions() {
            return Precisions.audience(dateAudience, null);
        }
    }
}
