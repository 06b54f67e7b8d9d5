package fr.ancrage.dossiers.procedure.horloge;

import fr.ancrage.dossiers.echeances.model.Acte;
import fr.ancrage.dossiers.echeances.model.IssueJugement;
import fr.ancrage.dossiers.echeances.model.Periode;
import fr.ancrage.dossiers.echeances.model.SensDecision;
import fr.ancrage.dossiers.procedure.model.Cloture;
import fr.ancrage.dossiers.procedure.model.DemandeurDelais;
import fr.ancrage.dossiers.procedure.model.EtapeAccompagnement;
import fr.ancrage.dossiers.procedure.model.EtapeExpulsion;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.EtapeJudiciaire;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.MentionCommandement;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.Suspension;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of a case in the words of the legal clock. */
final class LectureDesEtapes {

    private LectureDesEtapes() {}

    /** What the clock reads of a step; a step that moves no deadline says nothing to it. */
    static Optional<Acte> acte(String numero, EtapeProcedure etape, List<Suspension> suspensions) {
        return Optional.ofNullable(
                switch (etape) {
                    case EtapeImpaye.SignalementImpaye e -> new Acte.Signalement(numero, e.date());
                    case EtapeImpaye.SaisineCcapex e -> new Acte.SaisineCcapex(numero, e.date());
                    case EtapeImpaye.CommandementDePayer e ->
                            new Acte.CommandementDePayer(
                                    numero,
                                    e.date(),
                                    e.conditions() == null ? null : e.conditions().caution(),
                                    manques(e.conditions()));
                    case EtapeImpaye.ControleDuCommandement e ->
                            new Acte.ControleDuCommandement(
                                    numero, e.date(), manques(e.conditions()));
                    case EtapeImpaye.CommandementALaCaution e ->
                            new Acte.CommandementALaCaution(numero, e.date());
                    case EtapeImpaye.DecisionApl e -> new Acte.DecisionApl(numero, e.date());
                    case EtapeJudiciaire.Assignation e ->
                            new Acte.Assignation(
                                    numero, e.date(), e.dateNotificationPrefet(), e.dateAudience());
                    case EtapeJudiciaire.SaisineDsf e ->
                            new Acte.SaisineDsf(numero, e.date(), null);
                    case EtapeJudiciaire.Jugement e ->
                            new Acte.Jugement(
                                    numero,
                                    e.date(),
                                    e.issue() == null ? null : new IssueJugement(e.issue()),
                                    accorde(numero, e, suspensions),
                                    demande(e.conditions()),
                                    e.conditions() == null ? null : e.conditions().loyerRepris());
                    case EtapeJudiciaire.DelaiJex e ->
                            new Acte.DelaiJex(numero, e.date(), accorde(numero, e, suspensions));
                    case EtapeExpulsion.CommandementDeQuitterLesLieux e ->
                            new Acte.CommandementDeQuitter(
                                    numero, e.date(), e.dateNotificationPrefet());
                    case EtapeExpulsion.RequisitionForcePublique e ->
                            new Acte.Requisition(numero, e.date());
                    case EtapeExpulsion.DecisionCfp e ->
                            new Acte.DecisionCfp(
                                    numero,
                                    e.date(),
                                    e.sens() == null ? null : SensDecision.valueOf(e.sens()));
                    case EtapeJudiciaire.Renvoi e ->
                            new Acte.Renvoi(numero, e.date(), e.dateAudience());
                    case EtapeExpulsion.PvTentative e -> new Acte.PvTentative(numero, e.date());
                    case EtapeExpulsion.ExpulsionPrevue e ->
                            new Acte.ExpulsionPrevue(numero, e.date(), horsTreve(e.conditions()));
                    case EtapeExpulsion.PvExpulsion e -> new Acte.PvExpulsion(numero, e.date());
                    case EtapeAccompagnement.DecisionSurendettement e ->
                            surendettement(numero, e, suspensions);
                    case EtapeAccompagnement.ProtocoleCohesionSociale e ->
                            new Acte.Protocole(
                                    numero,
                                    e.date(),
                                    e.delaiDu() == null ? e.date() : e.delaiDu(),
                                    e.delaiAu(),
                                    suspensions.stream()
                                            .filter(s -> s.acte().equals(numero))
                                            .noneMatch(s -> Objects.equals(s.au(), e.delaiAu())));
                    case EtapeAccompagnement.DetteSoldee e ->
                            new Acte.DetteSoldee(numero, e.date());
                    case EtapeAccompagnement.FinProcedure e ->
                            Cloture.Issue.NOUVEAU_BAIL.name().equals(e.issue())
                                    ? new Acte.NouveauBail(numero, e.date())
                                    : null;
                    case EtapeImpaye.SommationDePayer _,
                            EtapeJudiciaire.AudienceTenue _,
                            EtapeJudiciaire.SignificationJugement _,
                            EtapeImpaye.SaisineApl _,
                            EtapeAccompagnement.SaisineDirecte _,
                            EtapeAccompagnement.FinSuspension _ ->
                            null;
                });
    }

    /**
     * The judge holds the expulsion back, as the juge de l'exécution does, or the debts.
     */
    private static @Nullable Acte surendettement(
            String numero,
            EtapeAccompagnement.DecisionSurendettement decision,
            List<Suspension> suspensions) {
        Optional<Suspension> suspension =
                suspensions.stream().filter(s -> s.acte().equals(numero)).findFirst();
        if (suspension.filter(s -> s.arrete(Suspension.Effet.EXPULSION)).isPresent()) {
            return new Acte.DelaiJex(
                    numero, decision.date(), accorde(numero, decision, suspensions));
        }
        return decision.duree()
                .map(efface ->
                        new Acte.Surendettement(
                                numero, decision.date(), efface, decision.delaiAu()))
                .orElse(null);
    }

    /** Of a commandement that somebody read: what it lacks; nothing while nobody did. */
    private static List<String> manques(Precisions.@Nullable Conditions conditions) {
        List<MentionCommandement> lues = conditions == null ? null : conditions.mentions();
        return lues == null
                ? List.of()
                : Arrays.stream(MentionCommandement.values())
                        .filter(m -> !lues.contains(m))
                        .map(MentionCommandement::libelle)
                        .toList();
    }

    private static @Nullable Boolean demande(Precisions.@Nullable Conditions conditions) {
        return conditions == null || conditions.demandePar() == null
                ? null
                : conditions.demandePar() != DemandeurDelais.OFFICE;
    }

    /** An exception without its judgment is none. */
    private static @Nullable String horsTreve(Precisions.@Nullable Conditions conditions) {
        return conditions == null
                        || conditions.exceptionTreve() == null
                        || conditions.jugement() == null
                ? null
                : conditions.exceptionTreve().libelle() + ", jugement " + conditions.jugement();
    }

    /** The interval that a judge grants, cut on the eve of the act that ends it. */
    private static @Nullable Periode accorde(
            String numero, EtapeProcedure etape, List<Suspension> suspensions) {
        Precisions p = etape.precisions();
        Optional<Suspension> suspension =
                suspensions.stream().filter(s -> s.acte().equals(numero)).findFirst();
        return suspension
                .map(s -> periode(p.delaiDu() == null ? s.du() : p.delaiDu(), s.au()))
                .orElseGet(() -> periode(p.delaiDu(), p.delaiAu()));
    }

    private static @Nullable Periode periode(@Nullable LocalDate du, @Nullable LocalDate au) {
        return du == null || au == null || au.isBefore(du) ? null : new Periode(du, au);
    }
}
