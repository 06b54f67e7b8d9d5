package fr.ancrage.dossiers.procedure.horloge;

import fr.ancrage.dossiers.echeances.model.AideAuLogement;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.DetteEcrite;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, in the words of the legal clock: the latest statement counts, whether an act says
 * it or an agent wrote it down.
 */
final class LectureDeLaDette {

    private LectureDeLaDette() {}

    static fr.ancrage.dossiers.echeances.model.Bail bail(Dossier dossier) {
        Bail bail = dossier.bail();
        return bail(
                ecrit(dossier)
                        .map(r ->
                                new Bail(
                                        bail.date(),
                                        r.loyer() == null ? bail.loyer() : r.loyer(),
                                        r.charges() == null ? bail.charges() : r.charges()))
                        .orElse(bail));
    }

    static fr.ancrage.dossiers.echeances.model.Bail bail(Bail bail) {
        return new fr.ancrage.dossiers.echeances.model.Bail(
                bail.date(), null, null, bail.loyer(), bail.charges());
    }

    static fr.ancrage.dossiers.echeances.model.@Nullable Dette dette(
            Dossier dossier, List<EtapeProcedure> etapes) {
        Dette desActes = dossier.dette();
        SituationSociale situation = dossier.situation();
        return ecrit(dossier)
                .map(r ->
                        dette(
                                r.montant(),
                                r.depuis() == null ? depuis(desActes, etapes) : r.depuis(),
                                aide(r, situation)))
                .orElseGet(() -> dette(desActes, situation, etapes));
    }

    static fr.ancrage.dossiers.echeances.model.@Nullable Dette dette(
            @Nullable Dette desActes, SituationSociale situation, List<EtapeProcedure> etapes) {
        return desActes == null
                ? null
                : dette(
                        desActes.montant(),
                        depuis(desActes, etapes),
                        situation.aideAuLogement() == null
                                ? null
                                : new AideAuLogement(
                                        null, Boolean.TRUE.equals(situation.tiersPayant())));
    }

    private static fr.ancrage.dossiers.echeances.model.Dette dette(
            BigDecimal montant, @Nullable LocalDate depuis, @Nullable AideAuLogement aide) {
        return new fr.ancrage.dossiers.echeances.model.Dette(montant, depuis, aide);
    }

    /** Nothing while an act says something later. */
    private static Optional<DetteEcrite.Releve> ecrit(Dossier dossier) {
        Dette desActes = dossier.dette();
        return dossier.suites()
                .dernierReleve()
                .filter(r -> desActes == null || !r.au().isBefore(desActes.au()));
    }

    private static @Nullable AideAuLogement aide(
            DetteEcrite.Releve releve, SituationSociale situation) {
        boolean aucune =
                releve.aide() == null
                        ? situation.aideAuLogement() == null
                        : releve.aide().signum() == 0;
        Boolean tiersPayant =
                releve.tiersPayant() == null ? situation.tiersPayant() : releve.tiersPayant();
        return aucune ? null : new AideAuLogement(releve.aide(), Boolean.TRUE.equals(tiersPayant));
    }

    /**
     * Since when: the day that the latest signalement gives, else the months of arrears
     * counted back from the act that declares them.
     */
    private static @Nullable LocalDate depuis(@Nullable Dette dette, List<EtapeProcedure> etapes) {
        return etapes.stream()
                .filter(EtapeImpaye.SignalementImpaye.class::isInstance)
                .max(Comparator.comparing(EtapeProcedure::date))
                .map(EtapeProcedure::precisions)
                .map(Precisions::arriere)
                .map(Precisions.Arriere::constitueLe)
                .or(() -> Optional.ofNullable(dette).flatMap(Dette::depuis))
                .orElse(null);
    }
}
