package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act of the procedure with the only facts that the legal clock needs. Acts are reported by
 * others: they arrive late, twice and out of order, and are never refused here.
 *
 * <p>{@code numero} is the caller's own number of the act, given back with each échéance; a
 * simulation has none.
 */
public sealed interface Acte {

    @Nullable String numero();

    LocalDate date();

    NatureActe nature();

    /** Arrears reported to the organisme payeur or to the CCAPEX. */
    record Signalement(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.SIGNALEMENT;
        }
    }

    /** The landlord seizes the CCAPEX (art. 24 II). */
    record SaisineCcapex(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.SAISINE_CCAPEX;
        }
    }

    /**
     * @param garanti a guarantor answers for the rent; unknown when nobody said
     * @param manques words of the mentions that it lacks; none when nobody looked
     */
    record CommandementDePayer(
            @Nullable String numero,
            LocalDate date,
            @Nullable Boolean garanti,
            List<String> manques)
            implements Acte {
        public CommandementDePayer {
            manques = List.copyOf(manques);
        }

        public CommandementDePayer(@Nullable String numero, LocalDate date) {
            this(numero, date, null, List.of());
        }

        @Override
        public NatureActe nature() {
            return NatureActe.CP;
        }
    }

    /** Somebody read the mentions of the commandement before it. */
    record ControleDuCommandement(@Nullable String numero, LocalDate date, List<String> manques)
            implements Acte {
        public ControleDuCommandement {
            manques = List.copyOf(manques);
        }

        @Override
        public NatureActe nature() {
            return NatureActe.CONTROLE_CP;
        }
    }

    record CommandementALaCaution(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.CP_CAUTION;
        }
    }

    /** The CCAPEX decides on the housing aid. */
    record DecisionApl(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.DECISION_APL;
        }
    }

    /** Debts are put off ({@code au}: until when the commission did), or wiped out. */
    record Surendettement(
            @Nullable String numero, LocalDate date, boolean efface, @Nullable LocalDate au)
            implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.SURENDETTEMENT;
        }
    }

    /** A protocole de cohésion sociale, broken or not. */
    record Protocole(
            @Nullable String numero,
            LocalDate date,
            LocalDate du,
            @Nullable LocalDate au,
            boolean rompu)
            implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.PCS;
        }
    }

    record DetteSoldee(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.DETTE_SOLDEE;
        }
    }

    record NouveauBail(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.NOUVEAU_BAIL;
        }
    }

    /**
     * An act of which the prefect is notified; the day is supposed to be the act's until it is
     * known.
     */
    sealed interface Notifiee extends Acte {
        @Nullable LocalDate dateNotificationPrefet();

        default LocalDate notification() {
            LocalDate notification = dateNotificationPrefet();
            return notification == null ? date() : notification;
        }

        default boolean notificationSupposee() {
            return dateNotificationPrefet() == null;
        }
    }

    record Assignation(
            @Nullable String numero,
            LocalDate date,
            @Nullable LocalDate dateNotificationPrefet,
            @Nullable LocalDate dateAudience)
            implements Notifiee {
        @Override
        public NatureActe nature() {
            return NatureActe.ASSIGNATION;
        }
    }

    /** The prefect asks the social service for the diagnosis. */
    record SaisineDsf(@Nullable String numero, LocalDate date, @Nullable LocalDate dateAudience)
            implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.SAISINE_DSF;
        }
    }

    /** The hearing is postponed to {@code dateAudience}. */
    record Renvoi(@Nullable String numero, LocalDate date, @Nullable LocalDate dateAudience)
            implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.RENVOI;
        }
    }

    /**
     * @param delai what the judge grants: to pay, or to leave
     * @param demande a party asked for delays to pay; unknown when nobody said
     * @param loyerRepris the current rent was paid in full again before the hearing
     */
    record Jugement(
            @Nullable String numero,
            LocalDate date,
            @Nullable IssueJugement issue,
            @Nullable Periode delai,
            @Nullable Boolean demande,
            @Nullable Boolean loyerRepris)
            implements Acte {
        public Jugement(
                @Nullable String numero,
                LocalDate date,
                @Nullable IssueJugement issue,
                @Nullable Periode delai) {
            this(numero, date, issue, delai, null, null);
        }

        @Override
        public NatureActe nature() {
            return NatureActe.JUGEMENT;
        }
    }

    record CommandementDeQuitter(
            @Nullable String numero, LocalDate date, @Nullable LocalDate dateNotificationPrefet)
            implements Notifiee {
        @Override
        public NatureActe nature() {
            return NatureActe.CQL;
        }
    }

    /** A delay of the juge de l'exécution (CPCE L. 412-3, L. 412-4), as an interval. */
    record DelaiJex(@Nullable String numero, LocalDate date, @Nullable Periode delai)
            implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.DELAI_JEX;
        }
    }

    /** The attempt that must come before the réquisition. */
    record PvTentative(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.PV_TENTATIVE;
        }
    }

    record Requisition(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.RFP;
        }
    }

    record DecisionCfp(@Nullable String numero, LocalDate date, @Nullable SensDecision sens)
            implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.DECISION_CFP;
        }
    }

    /**
     * @param date day for which the expulsion is planned
     * @param horsTreve exception to the winter truce, with the judgment that says so
     */
    record ExpulsionPrevue(@Nullable String numero, LocalDate date, @Nullable String horsTreve)
            implements Acte {
        public ExpulsionPrevue(@Nullable String numero, LocalDate date) {
            this(numero, date, null);
        }

        @Override
        public NatureActe nature() {
            return NatureActe.EXPULSION_PREVUE;
        }
    }

    /** The outcome. */
    record PvExpulsion(@Nullable String numero, LocalDate date) implements Acte {
        @Override
        public NatureActe nature() {
            return NatureActe.PV_EXPULSION;
        }
    }

    /** The interval during which a judge holds the expulsion back, when this act grants one. */
    default Optional<Periode> sursis() {
        return switch (this) {
            case Jugement jugement -> Optional.ofNullable(jugement.delai());
            case DelaiJex jex -> Optional.ofNullable(jex.delai());
            case Signalement _,
                    SaisineCcapex _,
                    CommandementDePayer _,
                    ControleDuCommandement _,
                    CommandementALaCaution _,
                    DecisionApl _,
                    Surendettement _,
                    Protocole _,
                    DetteSoldee _,
                    NouveauBail _,
                    Assignation _,
                    SaisineDsf _,
                    Renvoi _,
                    CommandementDeQuitter _,
                    PvTentative _,
                    Requisition _,
                    DecisionCfp _,
                    ExpulsionPrevue _,
                    PvExpulsion _ ->
                    Optional.empty();
        };
    }
}
