package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds the procedure back or ends it: debts dealt with, protocols, closing. */
public sealed interface EtapeAccompagnement extends EtapeProcedure {

    /** A decision about over-indebtedness, and until when it holds. */
    record DecisionSurendettement(
            LocalDate date,
            @Nullable String issue,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu)
            implements EtapeAccompagnement {
        @Override
        public Nature nature() {
            return Nature.SURENDETTEMENT;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, delaiDu, delaiAu);
        }

        /** Whether debts are wiped out (true) or put off (false): the law then says until when. */
        public Optional<Boolean> duree() {
            return decision()
                    .filter(Suspension.Surendettement::dureeLegale)
                    .map(d -> d == Suspension.Surendettement.RETABLISSEMENT_PERSONNEL);
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
            implements EtapeAccompagnement {
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
    record FinSuspension(LocalDate date, @Nullable String issue) implements EtapeAccompagnement {
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
    record FinProcedure(LocalDate date, @Nullable String issue) implements EtapeAccompagnement {
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

    /** Nothing is owed any more: after a protocol, a new lease is due. */
    record DetteSoldee(LocalDate date) implements EtapeAccompagnement {
        @Override
        public Nature nature() {
            return Nature.DETTE_SOLDEE;
        }
    }

    /**
     * The CCAPEX seizes another service by itself.
     *
     * @param issue which one
     */
    record SaisineDirecte(LocalDate date, @Nullable String issue) implements EtapeAccompagnement {
        @Override
        public Nature nature() {
            return Nature.SAISINE_DIRECTE;
        }

        @Override
        public Precisions precisions() {
            return Precisions.issue(issue, null, null);
        }
    }
}
