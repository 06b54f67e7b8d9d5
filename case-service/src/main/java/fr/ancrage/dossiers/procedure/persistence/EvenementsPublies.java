package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.echeances.model.FaitsProcedure;
import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.DetteEcrite;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EvenementDossier;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.platform.journal.EventToRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From what happened to a case to the contracts: flat, thin, dated. What no contract names stays in
 * the case's history.
 */
final class EvenementsPublies {

    record DossierOuvertV1(
            String dossier,
            String departement,
            String reference,
            String commune,
            String arrondissement,
            String parc,
            String stade,
            String ouvertLe) {}

    record EtapeEnregistreeV1(
            String dossier,
            String departement,
            String commune,
            String parc,
            String stade,
            String acte,
            String nature,
            String date,
            String enregistreLe,
            List<String> connuDe,
            List<String> anomalies,
            @Nullable String dateAudience,
            @Nullable String dateNotificationPrefet,
            @Nullable String issue,
            @Nullable String sens,
            @Nullable Integer enfants,
            @Nullable String aideAuLogement,
            @Nullable String organismePayeur,
            String arrondissement,
            String menage,
            @Nullable String bailleur,
            @Nullable String etude,
            @Nullable String motif,
            @Nullable String expulsionPossibleLe,
            @Nullable Boolean veilleSociale,
            @Nullable Boolean critereValide,
            @Nullable String acteVise) {}

    record EtapeAnnuleeV1(
            String dossier,
            String departement,
            String acte,
            String nature,
            String stade,
            String motif) {}

    record DossierReuniV1(String dossier, String departement, String dans) {}

    record ImplicationTermineeV1(
            String dossier,
            String departement,
            String implication,
            String organisation,
            String enTantQue,
            String le) {}

    record ExceptionInterne(
            String exception, String organisation, String jusqua, @Nullable String sens) {}

    record RevueInterne(String implication, String organisation, String enTantQue, String le) {}

    record ConsentementInterne(String consentement) {}

    record AppreciationInterne(String appreciation) {}

    record DossierClosInterne(String issue, String le) {}

    record DossierAbsorbeInterne(String dossier, List<String> actes, String le) {}

    record ActeSepareInterne(String acte, String vers, String le) {}

    record ReunionInterne(String candidat, List<String> raisons) {}

    record AffectationInterne(
            String affectation,
            String mission,
            @Nullable String organisation,
            @Nullable String regle,
            @Nullable String motif,
            @Nullable String le) {}

    record RecalculInterne(
            String code,
            String avant,
            String apres,
            String regle,
            @Nullable String acte,
            boolean regleNouvelle) {}

    record RefusImpliciteInterne(@Nullable String acte, String le, String regle) {}

    record DetteInterne(String dossier) {}

    record RuptureInterne(String acte, String le) {}

    private EvenementsPublies() {}

    static EventToRecord de(
            Dossier dossier,
            EvenementDossier evenement,
            Stade stade,
            List<AnomalieRelevee> anomalies) {
        return switch (evenement) {
            case EvenementDossier.DossierOuvert ouvert ->
                    EventToRecord.published(
                            "dossier.ouvert.v1",
                            new DossierOuvertV1(
                                    dossier.id(),
                                    dossier.departement(),
                                    dossier.reference(),
                                    dossier.commune(),
                                    dossier.arrondissement(),
                                    dossier.parc().name(),
                                    stade.name(),
                                    ouvert.le().toString()));
            case EvenementDossier.EtapeEnregistree etape ->
                    EventToRecord.published(
                            "dossier.etape-enregistree.v1",
                            etape(dossier, etape.acte(), stade, anomalies));
            case EvenementDossier.EtapeAnnulee annulee ->
                    EventToRecord.published(
                            "dossier.etape-annulee.v1",
                            new EtapeAnnuleeV1(
                                    dossier.id(),
                                    dossier.departement(),
                                    annulee.acte().numero(),
                                    annulee.acte().etape().nature().name(),
                                    stade.name(),
                                    annulee.motif().name()));
            case EvenementDossier.DossierReuni reuni ->
                    EventToRecord.published(
                            "dossier.reuni.v1",
                            new DossierReuniV1(dossier.id(), dossier.departement(), reuni.dans()));
            case EvenementDossier.DossierClos clos ->
                    EventToRecord.internal(
                            "dossier.clos",
                            new DossierClosInterne(clos.issue().name(), clos.le().toString()));
            case EvenementDossier.DossierAbsorbe absorbe ->
                    EventToRecord.internal(
                            "dossier.absorbe",
                            new DossierAbsorbeInterne(
                                    absorbe.dossier(), absorbe.actes(), absorbe.le().toString()));
            case EvenementDossier.ActeSepare separe ->
                    EventToRecord.internal(
                            "dossier.acte-separe",
                            new ActeSepareInterne(
                                    separe.acte(), separe.vers(), separe.le().toString()));
            case EvenementDossier.ReunionProposee proposee ->
                    EventToRecord.internal(
                            "dossier.reunion-proposee",
                            new ReunionInterne(proposee.candidat(), proposee.raisons()));
            case EvenementDossier.ReunionEcartee ecartee ->
                    EventToRecord.internal(
                            "dossier.reunion-ecartee",
                            new ReunionInterne(ecartee.candidat(), List.of()));
            case EvenementDossier.FaitAffectation fait ->
                    EventToRecord.internal(
                            fait.fait(),
                            new AffectationInterne(
                                    fait.affectation(),
                                    fait.mission(),
                                    fait.organisation(),
                                    fait.regle(),
                                    fait.motif(),
                                    fait.le() == null ? null : fait.le().toString()));
            case EvenementDossier.FaitService fait -> {
                Map<String, String> precisions = new TreeMap<>(fait.precisions());
                precisions.put("le", fait.le().toString());
                yield EventToRecord.internal(fait.fait(), precisions);
            }
            case EvenementDossier.ExceptionOuverte(AccesException acces) ->
                    EventToRecord.internal("dossier.exception-ouverte", exception(acces));
            case EvenementDossier.ExceptionTranchee(AccesException acces) ->
                    EventToRecord.internal("dossier.exception-tranchee", exception(acces));
            case EvenementDossier.ConsentementEnregistre(String id) ->
                    EventToRecord.internal("consentement.enregistre", new ConsentementInterne(id));
            case EvenementDossier.ConsentementRetire(String id) ->
                    EventToRecord.internal("consentement.retire", new ConsentementInterne(id));
            case EvenementDossier.BonneFoiAppreciee(String id) ->
                    EventToRecord.internal("bonne-foi.appreciee", new AppreciationInterne(id));
            case EvenementDossier.ImplicationTerminee(Implication i) ->
                    EventToRecord.published(
                            "dossier.implication-terminee.v1",
                            new ImplicationTermineeV1(
                                    dossier.id(),
                                    dossier.departement(),
                                    i.cle(),
                                    i.organisation(),
                                    i.enTantQue().name(),
                                    Objects.requireNonNull(i.jusqua()).toString()));
            case EvenementDossier.ImplicationRevue(Implication i) ->
                    EventToRecord.internal(
                            "dossier.implication-revue",
                            new RevueInterne(
                                    i.cle(),
                                    i.organisation(),
                                    i.enTantQue().name(),
                                    Objects.requireNonNull(i.revueLe()).toString()));
            case EvenementDossier.DetteNotee(DetteEcrite dette) ->
                    EventToRecord.internal("dette.notee", new DetteInterne(dette.source()));
            case EvenementDossier.SuspensionRompue(String acte, LocalDate le) ->
                    EventToRecord.internal(
                            "dossier.suspension-rompue", new RuptureInterne(acte, le.toString()));
            case EvenementDossier.SuspensionRetablie(String acte, LocalDate le) ->
                    EventToRecord.internal(
                            "dossier.suspension-retablie", new RuptureInterne(acte, le.toString()));
            case EvenementDossier.ConcoursRefuseParLeSilence(HorlogeLegale.RefusImplicite r) ->
                    EventToRecord.internal(
                            "dossier.refus-implicite",
                            new RefusImpliciteInterne(r.acte(), r.le().toString(), r.regle()));
            case EvenementDossier.EcheanceRecalculee(HorlogeLegale.Recalcul r) ->
                    EventToRecord.internal(
                            "dossier.echeance-recalculee",
                            new RecalculInterne(
                                    r.code(),
                                    r.avant().toString(),
                                    r.apres().toString(),
                                    r.regle(),
                                    r.acte(),
                                    r.regleNouvelle()));
        };
    }

    private static ExceptionInterne exception(AccesException acces) {
        AccesException.Verdict verdict = acces.verdict();
        return new ExceptionInterne(
                acces.id(),
                acces.organisation(),
                acces.jusqua().toString(),
                verdict == null ? null : verdict.sens().name());
    }

    private static EtapeEnregistreeV1 etape(
            Dossier dossier, ActeEnregistre acte, Stade stade, List<AnomalieRelevee> anomalies) {
        Precisions p = acte.etape().precisions();
        Precisions.Concours concours = p.concours();
        return new EtapeEnregistreeV1(
                dossier.id(),
                dossier.departement(),
                dossier.commune(),
                dossier.parc().name(),
                stade.name(),
                acte.numero(),
                acte.etape().nature().name(),
                acte.etape().date().toString(),
                acte.enregistreLe().toString(),
                connuDe(dossier),
                anomalies.stream().map(AnomalieRelevee::code).distinct().sorted().toList(),
                texte(p.dateAudience()),
                texte(p.dateNotificationPrefet()),
                p.issue(),
                p.sens(),
                dossier.situation().enfants(),
                dossier.situation().aideAuLogement(),
                dossier.situation().organismePayeur(),
                dossier.arrondissement(),
                dossier.menage(),
                dossier.bailleur().organisation(),
                etude(dossier, acte),
                motif(dossier, acte),
                concours == null ? null : texte(concours.expulsionPossibleLe()),
                concours == null ? null : concours.veilleSociale(),
                concours == null ? null : concours.critereValide(),
                concours == null ? null : concours.acteVise());
    }

    /** Those that the secretariat did not shut out: nobody asks them anything again. */
    private static List<String> connuDe(Dossier dossier) {
        List<String> finies =
                dossier.implications().stream()
                        .filter(i -> i.fin() != null)
                        .map(Implication::cle)
                        .toList();
        return dossier.situation().connuDe().stream()
                .filter(o -> !finies.contains(Implication.CONNU + "/" + o))
                .toList();
    }

    /** Who served the act; for a decision, who served the réquisition that it decides. */
    private static @Nullable String etude(Dossier dossier, ActeEnregistre acte) {
        Precisions.Concours concours = acte.etape().precisions().concours();
        if (acte.organisationEtude() != null || concours == null) {
            return acte.organisationEtude();
        }
        return dossier.actes().stream()
                .filter(a -> a.compte() && a.numero().equals(concours.acteVise()))
                .map(ActeEnregistre::organisationEtude)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The ground that the act gives, arrears first; an act that gives none continues the case's
     * (R-022).
     */
    private static @Nullable String motif(Dossier dossier, ActeEnregistre acte) {
        Collection<String> motifs = acte.motifs().isEmpty() ? dossier.motifs() : acte.motifs();
        return motifs.contains(FaitsProcedure.IMPAYE)
                ? FaitsProcedure.IMPAYE
                : motifs.stream().sorted().findFirst().orElse(null);
    }

    private static @Nullable String texte(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
