package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The acts of a dossier that concern the concours: facts, in any order. */
public sealed interface ActeConcours {

    Provenance provenance();

    LocalDate date();

    /** The code of its nature in the contracts. */
    String nature();

    /** The serving officer's office, when the charter knows it. */
    @Nullable String etude();

    /**
     * The réquisition opens a request.
     *
     * @param prematuree it came before the end of the commandement's delay: no clock (T-21)
     */
    record Requisition(
            Provenance provenance, LocalDate date, @Nullable String etude, boolean prematuree)
            implements ActeConcours {
        @Override
        public String nature() {
            return "RFP";
        }
    }

    /**
     * The prefect decides it.
     *
     * @param possibleLe first day of the operations
     * @param veilleSociale whether a veille sociale is asked
     * @param critere whether a criterion of vulnerability is recorded; never which one
     * @param inconnu no organisation had declared the household known
     * @param requisition the number of the réquisition that is decided, when it is said
     * @param enregistreLe when the platform learnt of it: what puts it in a week's list
     */
    record DecisionPrefet(
            Provenance provenance,
            LocalDate date,
            @Nullable String etude,
            SensDecision sens,
            @Nullable LocalDate possibleLe,
            boolean veilleSociale,
            boolean critere,
            boolean inconnu,
            @Nullable String requisition,
            LocalDate enregistreLe)
            implements ActeConcours {
        @Override
        public String nature() {
            return "DECISION_CFP";
        }

        public CategorieSiao categorie() {
            return CategorieSiao.de(veilleSociale, critere);
        }

        /**
         * A veille sociale is asked and no criterion is recorded: shown, not corrected (product
         * §8).
         */
        public boolean critereManquant() {
            return veilleSociale && !critere;
        }
    }

    /** The minutes of the expulsion close it. */
    record ProcesVerbal(
            Provenance provenance, LocalDate date, @Nullable String etude, @Nullable String issue)
            implements ActeConcours {
        @Override
        public String nature() {
            return "PV_EXPULSION";
        }
    }

    /** The dossier is closed, whatever the outcome: no force is lent any more. */
    record FinProcedure(Provenance provenance, LocalDate date, @Nullable String issue)
            implements ActeConcours {
        @Override
        public @Nullable String etude() {
            return null;
        }

        @Override
        public String nature() {
            return "CLOTURE";
        }
    }
}
