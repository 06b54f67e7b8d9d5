package fr.ancrage.dossiers.procedure.horloge;

import fr.ancrage.dossiers.echeances.model.Acte;
import fr.ancrage.dossiers.echeances.model.Anomalie;
import fr.ancrage.dossiers.echeances.model.Bail;
import fr.ancrage.dossiers.echeances.model.CalculEcheances;
import fr.ancrage.dossiers.echeances.model.CodeAnomalie;
import fr.ancrage.dossiers.echeances.model.CodeEcheance;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.Dette;
import fr.ancrage.dossiers.echeances.model.Echeance;
import fr.ancrage.dossiers.echeances.model.EtatEcheance;
import fr.ancrage.dossiers.echeances.model.FaitsProcedure;
import fr.ancrage.dossiers.echeances.model.Fusion;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.EtapeExpulsion;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Suspension> suspensions = dossier.suspensions(aujourdhui);
        FaitsProcedure faits =
                faits(
                        dossier.departement(),
                        dossier.parc(),
                        dossier.bailleur().type(),
                        LectureDeLaDette.bail(dossier),
                        dossier.motifs(),
                        LectureDeLaDette.dette(
                                dossier, etapes.stream().map(ActeEnregistre::etape).toList()),
                        etapes.stream()
                                .flatMap(a ->
                                        LectureDesEtapes.acte(a.numero(), a.etape(), suspensions)
                                                .stream())
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
                silences(connues, fusion.calendrier().echeances()),
                dossier
                        .suspensions(aujourdhui, finsLegales(fusion.calendrier().echeances()))
                        .stream()
                        .filter(Suspension::seDit)
                        .toList());
    }

    private static Map<String, LocalDate> finsLegales(List<Echeance> echeances) {
        return echeances.stream()
                .filter(e ->
                        e.code() == CodeEcheance.SURENDETTEMENT_FIN
                                || e.code() == CodeEcheance.PCS_FIN)
                .filter(e -> e.acte() != null)
                .collect(
                        Collectors.toMap(
                                e -> Objects.requireNonNull(e.acte()),
                                Echeance::date,
                                (a, _) -> a));
    }

    @Override
    public List<AnomalieRelevee> obstacles(
            Dossier dossier, EtapeExpulsion.ExpulsionPrevue prevue, LocalDate aujourdhui) {
        FaitsProcedure faits =
                new FaitsProcedure(
                        dossier.departement(),
                        null,
                        null,
                        Bail.INCONNU,
                        Set.of(),
                        null,
                        LectureDesEtapes.acte("", prevue, List.of()).stream().toList());
        List<Suspension> suspensions = lire(dossier, List.of(), aujourdhui).suspensions();
        return Stream.concat(
                        calcul.calculer(faits, aujourdhui).anomalies().stream()
                                .filter(a -> a.code() == CodeAnomalie.EXPULSION_EN_TREVE)
                                .map(HorlogeLegaleDossiers::relevee),
                        suspendues(prevue.date(), "", suspensions))
                .toList();
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
                        LectureDeLaDette.bail(acte.bail()),
                        acte.motifs(),
                        LectureDeLaDette.dette(
                                acte.dette(), acte.situation(), List.of(acte.etape())),
                        LectureDesEtapes.acte(acte.numero(), acte.etape(), List.of()).stream()
                                .toList(),
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
            List<Acte> actes,
            List<LocalDate> retoursDsf) {
        return new FaitsProcedure(
                departement,
                fr.ancrage.dossiers.echeances.model.Parc.valueOf(parc.name()),
                bailleur == null
                        ? null
                        : fr.ancrage.dossiers.echeances.model.TypeBailleur.valueOf(bailleur.name()),
                bail,
                Set.copyOf(motifs),
                dette,
                actes,
                retoursDsf);
    }

    /** An expulsion that falls while something holds it back. */
    private static Stream<AnomalieRelevee> expulsionsSuspendues(
            List<ActeEnregistre> etapes, List<Suspension> suspensions) {
        return etapes.stream()
                .filter(a ->
                        a.etape() instanceof EtapeExpulsion.ExpulsionPrevue
                                || a.etape() instanceof EtapeExpulsion.PvExpulsion)
                .flatMap(a -> suspendues(a.etape().date(), a.numero(), suspensions));
    }

    private static Stream<AnomalieRelevee> suspendues(
            LocalDate jour, String acte, List<Suspension> suspensions) {
        return Suspension.retenant(suspensions, jour).stream()
                .map(s -> new AnomalieRelevee("EXPULSION_SUSPENDUE", phrase(s), acte));
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
