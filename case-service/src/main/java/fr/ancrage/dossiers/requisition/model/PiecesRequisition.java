package fr.ancrage.dossiers.requisition.model;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.requisition.model.PieceRequisition.Code;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the latest réquisition of a case; before there is one, those that it will need.
 *
 * @param requisition none while nobody asked for the force
 */
public record PiecesRequisition(
        @Nullable ActeEnregistre requisition, List<PieceRequisition> pieces) {

    /** Outcomes by which no expulsion is ordered. */
    private static final Set<String> SANS_EXPULSION =
            Set.of("REJET", "IRRECEVABILITE", "DESISTEMENT", "RADIATION", "DELAIS");

    public PiecesRequisition {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param finDuDelai last day of the delay of the commandement de quitter les lieux, as the
     *     legal clock reads it; none while no commandement is known
     */
    public static PiecesRequisition de(
            Dossier dossier, @Nullable LocalDate finDuDelai, LocalDate aujourdhui) {
        Optional<ActeEnregistre> jugement =
                dernier(
                        dossier,
                        Nature.JUGEMENT,
                        a ->
                                a.etape().precisions().issue() == null
                                        || !SANS_EXPULSION.contains(
                                                a.etape().precisions().issue()));
        Optional<ActeEnregistre> cql = dernier(dossier, Nature.CQL, _ -> true);
        LocalDate notification =
                cql.map(a -> a.etape().precisions().dateNotificationPrefet()).orElse(null);
        boolean ecoule = finDuDelai != null && aujourdhui.isAfter(finDuDelai);
        return new PiecesRequisition(
                dernier(dossier, Nature.RFP, _ -> true).orElse(null),
                List.of(
                        piece(Code.TITRE_EXECUTOIRE, jugement),
                        piece(
                                Code.SIGNIFICATION,
                                dernier(dossier, Nature.SIGNIFICATION_JUGEMENT, _ -> true)),
                        piece(Code.CQL, cql),
                        new PieceRequisition(
                                Code.NOTIFICATION_PREFET, notification, numero(cql, notification)),
                        new PieceRequisition(
                                Code.DELAI_ECOULE,
                                ecoule ? Objects.requireNonNull(finDuDelai).plusDays(1) : null,
                                ecoule ? numero(cql, finDuDelai) : null),
                        piece(Code.PV_TENTATIVE, dernier(dossier, Nature.PV_TENTATIVE, _ -> true)),
                        new PieceRequisition(Code.DECOMPTE, decompte(dossier, cql), null)));
    }

    private static PieceRequisition piece(Code code, Optional<ActeEnregistre> acte) {
        return new PieceRequisition(
                code,
                acte.map(ActeEnregistre::etape).map(EtapeProcedure::date).orElse(null),
                acte.map(ActeEnregistre::numero).orElse(null));
    }

    private static @Nullable String numero(
            Optional<ActeEnregistre> acte, @Nullable LocalDate connue) {
        return connue == null ? null : acte.map(ActeEnregistre::numero).orElse(null);
    }

    /** A debt that was told before the commandement says nothing of what is owed now. */
    private static @Nullable LocalDate decompte(Dossier dossier, Optional<ActeEnregistre> cql) {
        Dette dette = dossier.dette();
        return dette == null || cql.filter(a -> !dette.au().isBefore(a.etape().date())).isEmpty()
                ? null
                : dette.au();
    }

    private static Optional<ActeEnregistre> dernier(
            Dossier dossier, Nature nature, Predicate<ActeEnregistre> garde) {
        return dossier.actes().stream()
                .filter(a -> a.compte() && a.etape().nature() == nature)
                .filter(garde)
                .max(Comparator.comparing(a -> a.etape().date()));
    }

    public boolean complete() {
        return pieces.stream().allMatch(PieceRequisition::presente);
    }

    /**
     * The day on which the last paper was there, for a réquisition that was complete only later:
     * the two months are shown from both days.
     */
    public Optional<LocalDate> completeeApres() {
        ActeEnregistre recue = requisition;
        return recue == null || !complete()
                ? Optional.empty()
                : pieces.stream()
                        .map(PieceRequisition::le)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .filter(le -> le.isAfter(recue.etape().date()));
    }
}
