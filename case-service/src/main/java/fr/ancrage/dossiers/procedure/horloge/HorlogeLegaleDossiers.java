package fr.ancrage.dossiers.procedure.horloge;

import fr.ancrage.dossiers.echeances.model.Acte;
import fr.ancrage.dossiers.echeances.model.AideAuLogement;
import fr.ancrage.dossiers.echeances.model.Anomalie;
import fr.ancrage.dossiers.echeances.model.CalculEcheances;
import fr.ancrage.dossiers.echeances.model.CodeEcheance;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.Echeance;
import fr.ancrage.dossiers.echeances.model.EtatEcheance;
import fr.ancrage.dossiers.echeances.model.FaitsProcedure;
import fr.ancrage.dossiers.echeances.model.Fusion;
import fr.ancrage.dossiers.echeances.model.IssueJugement;
import fr.ancrage.dossiers.echeances.model.Periode;
import fr.ancrage.dossiers.echeances.model.SensDecision;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a case's facts to the legal clock, and keeps what it answers in the case's own words. */
@Component
class HorlogeLegaleDossiers implements HorlogeLegale {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CalculEcheances calcul;

    HorlogeLegaleDossiers(CalculEcheances calcul) {
        this.calcul = calcul;
    }

    @Override
    public Lecture lire(Dossier dossier, List<EcheanceCalculee> stockees, LocalDate aujourdhui) {
        List<ActeEnregistre> etapes =
                dossier.actes().stream().filter(ActeEnregistre::compte).toList();
        List<Suspension> suspensions = dossier.suspensions();
        FaitsProcedure faits =
                faits(
                        dossier.departement(),
                        dossier.parc(),
                        dossier.bailleur().type(),
                        dossier.bail(),
                        dossier.motifs(),
                        dossier.dette(),
                        dossier.situation(),
                        etapes.stream().map(ActeEnregistre::etape).toList(),
                        etapes.stream()
                                .flatMap(a -> acte(a.numero(), a.etape(), suspensions).stream())
                                .toList(),
                        dossier.suites().retoursDsf());
        List<Echeance> connues = stockees.stream().flatMap(e -> stockee(e).stream()).toList();
        Fusion fusion =
                calcul.fusionner(connues, calcul.calculer(faits, connues, aujourdhui), aujourdhui);
        return new Lecture(
                fusion.calendrier().echeances().stream()
                        .map(HorlogeLegaleDossiers::calculee)
                        .toList(),
                Stream.concat(
                                fusion.calendrier().anomalies().stream()
                                        .map(HorlogeLegaleDossiers::relevee),
                                expulsionsSuspendues(etapes, suspensions))
                        .toList(),
                fusion.recalculs().stream().map(HorlogeLegaleDossiers::recalcul).toList(),
                silences(connues, fusion.calendrier().echeances()));
    }

    /** A silence that was told once is stored as reached, and is not told again. */
    private static List<RefusImplicite> silences(List<Echeance> connues, List<Echeance> echeances) {
        return echeances.stream()
                .filter(HorlogeLegaleDossiers::refusParLeSilence)
                .filter(e ->
                        connues.stream()
                                .noneMatch(s ->
                                        refusParLeSilence(s) && Objects.equals(s.acte(), e.acte())))
                .map(e -> new RefusImplicite(e.acte(), e.date(), e.regle()))
                .toList();
    }

    private static boolean refusParLeSilence(Echeance echeance) {
        return echeance.code() == CodeEcheance.CFP_REPONSE
                && echeance.etat() == EtatEcheance.ATTEINTE;
    }

    private static Recalcul recalcul(Fusion.Recalcul r) {
        return new Recalcul(
                r.apres().code().name(),
                r.avant().date(),
                r.apres().date(),
                r.apres().regle(),
                r.apres().acte(),
                r.parUneRegleNouvelle());
    }

    @Override
    public List<AnomalieRelevee> prevenir(ActeRecu acte, LocalDate aujourdhui) {
        FaitsProcedure faits =
                faits(
                        acte.departement(),
                        acte.parc(),
                        acte.bailleur().type(),
                        acte.bail(),
                        acte.motifs(),
                        acte.dette(),
                        acte.situation(),
                        List.of(acte.etape()),
                        acte(acte.numero(), acte.etape(), List.of()).stream().toList(),
                        List.of());
        return calcul.calculer(faits, aujourdhui).anomalies().stream()
                .map(HorlogeLegaleDossiers::relevee)
                .toList();
    }

    private static FaitsProcedure faits(
            String departement,
            Parc parc,
            @Nullable TypeBailleur bailleur,
            Bail bail,
            Collection<String> motifs,
            @Nullable Dette dette,
            SituationSociale situation,
            List<EtapeProcedure> etapes,
            List<Acte> actes,
            List<LocalDate> retoursDsf) {
        return new FaitsProcedure(
                departement,
                fr.ancrage.dossiers.echeances.model.Parc.valueOf(parc.name()),
                bailleur == null
                        ? null
                        : fr.ancrage.dossiers.echeances.model.TypeBailleur.valueOf(bailleur.name()),
                new fr.ancrage.dossiers.echeances.model.Bail(
                        bail.date(), null, null, bail.loyer(), bail.charges()),
                Set.copyOf(motifs),
                dette == null
                        ? null
                        : new fr.ancrage.dossiers.echeances.model.Dette(
                                dette.montant(),
                                depuis(dette, etapes),
                                situation.aideAuLogement() == null
                                        ? null
                                        : new AideAuLogement(
                                                null,
                                                Boolean.TRUE.equals(situation.tiersPayant()))),
                actes,
                retoursDsf);
    }

    /**
     * Since when: the day that the latest signalement gives, else the months of arrears
     * counted back from the act that declares them.
     */
    private static @Nullable LocalDate depuis(Dette dette, List<EtapeProcedure> etapes) {
        return etapes.stream()
                .filter(EtapeProcedure.SignalementImpaye.class::isInstance)
                .max(Comparator.comparing(EtapeProcedure::date))
                .map(EtapeProcedure::precisions)
                .map(EtapeProcedure.Precisions::arriere)
                .map(EtapeProcedure.Arriere::constitueLe)
                .or(dette::depuis)
                .orElse(null);
    }

    /** What the clock reads of a step; a step that moves no deadline says nothing to it. */
    private static Optional<Acte> acte(
            String numero, EtapeProcedure etape, List<Suspension> suspensions) {
        return Optional.ofNullable(
                switch (etape) {
                    case EtapeProcedure.SignalementImpaye e ->
                            new Acte.Signalement(numero, e.date());
                    case EtapeProcedure.SaisineCcapex e -> new Acte.SaisineCcapex(numero, e.date());
                    case EtapeProcedure.CommandementDePayer e ->
                            new Acte.CommandementDePayer(numero, e.date());
                    case EtapeProcedure.Assignation e ->
                            new Acte.Assignation(
                                    numero, e.date(), e.dateNotificationPrefet(), e.dateAudience());
                    case EtapeProcedure.SaisineDsf e -> new Acte.SaisineDsf(numero, e.date(), null);
                    case EtapeProcedure.Jugement e ->
                            new Acte.Jugement(
                                    numero,
                                    e.date(),
                                    e.issue() == null ? null : new IssueJugement(e.issue()),
                                    accorde(numero, e, suspensions));
                    case EtapeProcedure.DelaiJex e ->
                            new Acte.DelaiJex(numero, e.date(), accorde(numero, e, suspensions));
                    case EtapeProcedure.CommandementDeQuitterLesLieux e ->
                            new Acte.CommandementDeQuitter(
                                    numero, e.date(), e.dateNotificationPrefet());
                    case EtapeProcedure.RequisitionForcePublique e ->
                            new Acte.Requisition(numero, e.date());
                    case EtapeProcedure.DecisionCfp e ->
                            new Acte.DecisionCfp(
                                    numero,
                                    e.date(),
                                    e.sens() == null ? null : SensDecision.valueOf(e.sens()));
                    case EtapeProcedure.Renvoi e ->
                            new Acte.Renvoi(numero, e.date(), e.dateAudience());
                    case EtapeProcedure.PvTentative e -> new Acte.PvTentative(numero, e.date());
                    case EtapeProcedure.ExpulsionPrevue e ->
                            new Acte.ExpulsionPrevue(numero, e.date());
                    case EtapeProcedure.PvExpulsion e -> new Acte.PvExpulsion(numero, e.date());
                    // the judge holds the expulsion back, as the juge de l'exécution does
                    case EtapeProcedure.DecisionSurendettement e ->
                            suspensions.stream()
                                    .filter(s -> s.acte().equals(numero))
                                    .filter(s -> s.arrete(Suspension.Effet.EXPULSION))
                                    .findFirst()
                                    .map(_ ->
                                            new Acte.DelaiJex(
                                                    numero,
                                                    e.date(),
                                                    accorde(numero, e, suspensions)))
                                    .orElse(null);
                    case EtapeProcedure.SommationDePayer _,
                            EtapeProcedure.AudienceTenue _,
                            EtapeProcedure.SignificationJugement _,
                            EtapeProcedure.ProtocoleCohesionSociale _,
                            EtapeProcedure.FinSuspension _,
                            EtapeProcedure.FinProcedure _ ->
                            null;
                });
    }

    /** The interval that a judge grants, cut on the eve of the act that ends it. */
    private static @Nullable Periode accorde(
            String numero, EtapeProcedure etape, List<Suspension> suspensions) {
        EtapeProcedure.Precisions p = etape.precisions();
        Optional<Suspension> suspension =
                suspensions.stream().filter(s -> s.acte().equals(numero)).findFirst();
        return suspension
                .map(s -> periode(p.delaiDu() == null ? s.du() : p.delaiDu(), s.au()))
                .orElseGet(() -> periode(p.delaiDu(), p.delaiAu()));
    }

    private static @Nullable Periode periode(@Nullable LocalDate du, @Nullable LocalDate au) {
        return du == null || au == null || au.isBefore(du) ? null : new Periode(du, au);
    }

    /** An expulsion that falls while something holds it back. */
    private static Stream<AnomalieRelevee> expulsionsSuspendues(
            List<ActeEnregistre> etapes, List<Suspension> suspensions) {
        return etapes.stream()
                .filter(a ->
                        a.etape() instanceof EtapeProcedure.ExpulsionPrevue
                                || a.etape() instanceof EtapeProcedure.PvExpulsion)
                .flatMap(a ->
                        Suspension.retenant(suspensions, a.etape().date()).stream()
                                .map(s ->
                                        new AnomalieRelevee(
                                                "EXPULSION_SUSPENDUE", phrase(s), a.numero())));
    }

    private static String phrase(Suspension s) {
        return "L’expulsion est datée d’un jour où son exécution est suspendue : "
                + s.sorte().libelle()
                + (s.au() == null ? "" : ", jusqu’au " + JOUR.format(s.au()))
                + " ("
                + s.sorte().reference()
                + ").";
    }

    private static EcheanceCalculee calculee(Echeance e) {
        return new EcheanceCalculee(
                e.code().name(),
                e.date(),
                e.dateBrute(),
                e.regle(),
                e.reference(),
                e.explication(),
                e.confiance().name(),
                e.etat().name(),
                e.acte(),
                e.faits(),
                e.tenueLe());
    }

    /** A code that a newer version no longer knows is computed anew. */
    private static Optional<Echeance> stockee(EcheanceCalculee e) {
        return Arrays.stream(CodeEcheance.values())
                .filter(c -> c.name().equals(e.code()))
                .findFirst()
                .map(code ->
                        new Echeance(
                                code,
                                e.date(),
                                e.dateBrute(),
                                e.regle(),
                                e.reference(),
                                e.explication(),
                                Confiance.valueOf(e.confiance()),
                                EtatEcheance.valueOf(e.etat()),
                                e.acte(),
                                e.faits(),
                                e.tenueLe()));
    }

    private static AnomalieRelevee relevee(Anomalie a) {
        return new AnomalieRelevee(a.code().name(), a.explication(), a.acte());
    }
}
