package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.dette.model.ReleveDette.Source;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.Precisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the acts of a case say of the debt. They are read from the case, so that a statement leaves
 * with its act when that is undone or separated.
 */
public final class RelevesDesActes {

    private RelevesDesActes() {}

    public static List<ReleveDette> de(Dossier dossier) {
        DepenseLogement depense =
                new DepenseLogement(dossier.bail().loyer(), dossier.bail().charges(), null, null);
        return dossier.actes().stream()
                .filter(ActeEnregistre::compte)
                .flatMap(acte ->
                        Stream.concat(
                                duSignalement(acte, depense).stream(),
                                duDernier(acte, dossier.dette(), depense).stream()))
                .toList();
    }

    private static Optional<ReleveDette> duSignalement(
            ActeEnregistre acte, DepenseLogement depense) {
        Source source =
                acte.etape() instanceof EtapeImpaye.SignalementImpaye
                        ? Source.ORGANISME_PAYEUR
                        : Source.BAILLEUR;
        return arriere(acte, source, acte.etape().precisions().arriere(), depense);
    }

    private static Optional<ReleveDette> arriere(
            ActeEnregistre acte,
            Source source,
            Precisions.@Nullable Arriere arriere,
            DepenseLogement depense) {
        BigDecimal montant = arriere == null ? null : arriere.montant();
        return arriere == null || montant == null
                ? Optional.empty()
                : Optional.of(
                        releve(
                                acte,
                                source,
                                acte.etape().date(),
                                montant,
                                arriere.constitueLe(),
                                depense));
    }

    /** The case keeps the debt of its latest act alone; the office counted it. */
    private static Optional<ReleveDette> duDernier(
            ActeEnregistre acte, @Nullable Dette dette, DepenseLogement depense) {
        boolean duJour =
                dette != null
                        && acte.etape().date().equals(dette.au())
                        && !(acte.etape() instanceof EtapeImpaye.SignalementImpaye)
                        && !(acte.etape() instanceof EtapeImpaye.SaisineCcapex);
        return dette == null || !duJour
                ? Optional.empty()
                : Optional.of(
                        releve(
                                acte,
                                Source.COMMISSAIRE_JUSTICE,
                                dette.au(),
                                dette.montant(),
                                dette.depuis().orElse(null),
                                depense));
    }

    private static ReleveDette releve(
            ActeEnregistre acte,
            Source source,
            LocalDate au,
            BigDecimal montant,
            @Nullable LocalDate depuis,
            DepenseLogement depense) {
        return new ReleveDette(
                "acte/" + acte.numero(),
                source,
                au,
                montant,
                depuis == null || depuis.isAfter(au) ? null : depuis,
                depense,
                new ReleveDette.Origine.Acte(acte.numero(), acte.enregistreLe()));
    }
}
