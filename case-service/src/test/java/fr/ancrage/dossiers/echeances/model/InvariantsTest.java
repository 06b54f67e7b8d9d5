package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.UneProcedure.AUJOURDHUI;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.REGLES;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.calcul;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the facts, in whatever order: what must always hold. The seed is in the name. */
class InvariantsTest {
    private static final int PROCEDURES_PAR_GRAINE = 200;
    private static final List<Unite> DUREES =
            Arrays.stream(Unite.values()).filter(Unite::duree).toList();

    static LongStream graines() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("graines")
    void le_jour_qui_compte_n_est_jamais_avant_le_compte_brut(long graine) {
        pourChaque(
                graine,
                faits -> {
                    for (Echeance echeance : calculer(faits).echeances()) {
                        assertThat(echeance.date())
                                .as("%s", faits)
                                .isAfterOrEqualTo(echeance.dateBrute());
                        assertThat(echeance.explication()).isNotBlank();
                        assertThat(echeance.reference()).isNotBlank();
                        assertThat(echeance.regle()).matches("(RS|CHARTE)-.+");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void recalculer_et_fusionner_sans_fait_nouveau_ne_change_rien(long graine) {
        pourChaque(
                graine,
                faits -> {
                    Calendrier calendrier = calculer(faits);
                    assertThat(calculer(faits)).isEqualTo(calendrier);
                    Fusion fusion =
                            calcul(REGLES)
                                    .fusionner(calendrier.echeances(), calendrier, AUJOURDHUI);
                    assertThat(fusion.calendrier().echeances())
                            .containsExactlyInAnyOrderElementsOf(calendrier.echeances());
                    assertThat(fusion.recalculs()).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void l_ordre_dans_lequel_on_apprend_les_actes_ne_compte_pas(long graine) {
        Random hasard = new Random(graine);
        pourChaque(
                graine,
                faits -> {
                    List<Acte> melanges = new ArrayList<>(faits.actes());
                    Collections.shuffle(melanges, hasard);
                    Calendrier calendrier = calculer(avec(faits, melanges));
                    assertThat(calendrier.echeances())
                            .containsExactlyInAnyOrderElementsOf(calculer(faits).echeances());
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void un_acte_etranger_ne_touche_pas_ce_qui_est_clos(long graine) {
        pourChaque(
                graine,
                faits -> {
                    List<Acte> plus = new ArrayList<>(faits.actes());
                    plus.add(new Acte.PvTentative("étranger", le(19, 11, 2026)));
                    assertThat(calculer(avec(faits, plus)).echeances())
                            .containsAll(
                                    calculer(faits).echeances().stream()
                                            .filter(e -> e.close(AUJOURDHUI))
                                            .toList());
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void une_requisition_a_une_horloge_ou_une_raison_de_n_en_pas_avoir(long graine) {
        pourChaque(
                graine,
                faits -> {
                    Calendrier calendrier = calculer(faits);
                    long requisitions = faits.actes(Acte.Requisition.class).size();
                    long horloges = nombre(calendrier, CodeEcheance.CFP_REPONSE);
                    long prematurees =
                            calendrier.anomalies().stream()
                                    .filter(a -> a.code() == CodeAnomalie.REQUISITION_PREMATUREE)
                                    .count();
                    assertThat(horloges + prematurees).isEqualTo(requisitions);
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void la_responsabilite_ne_commence_ni_dans_la_treve_ni_dans_un_delai_du_juge(long graine) {
        pourChaque(
                graine,
                faits -> {
                    for (Echeance echeance : calculer(faits).echeances()) {
                        if (echeance.code() == CodeEcheance.RESPONSABILITE_ETAT) {
                            assertThat(REGLES.treve().contenant(echeance.date())).isEmpty();
                            assertThat(faits.sursis()).noneMatch(p -> p.contient(echeance.date()));
                        }
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void une_duree_ne_finit_jamais_avant_de_commencer(long graine) {
        Random hasard = new Random(graine);
        JoursOuvres jours = new JoursOuvres(UneProcedure.FERIES, hasard.nextBoolean());
        for (int i = 0; i < PROCEDURES_PAR_GRAINE; i++) {
            Unite unite = DUREES.get(hasard.nextInt(DUREES.size()));
            Delai delai = new Delai(hasard.nextInt(60), unite);
            LocalDate depart = jour(hasard);
            assertThat(delai.apres(depart, jours)).isAfterOrEqualTo(depart);
            assertThat(delai.avant(depart, jours)).isBeforeOrEqualTo(depart);
            if (unite == Unite.MOIS) {
                LocalDate fin = delai.apres(depart, jours);
                assertThat(fin.getDayOfMonth())
                        .isEqualTo(Math.min(depart.getDayOfMonth(), fin.lengthOfMonth()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graines")
    void une_echeance_ne_tombe_jamais_avant_l_acte_qui_l_ouvre_ni_apres_le_terme_qui_la_fixe(
            long graine) {
        pourChaque(
                graine,
                faits -> {
                    for (Echeance echeance : calculer(faits).echeances()) {
                        switch (echeance.code()) {
                            case CP_DELAI,
                                    CP_DELAI_AU_PLUS_TOT,
                                    CP_DELAI_AU_PLUS_TARD,
                                    ASSIGNATION_POSSIBLE,
                                    DSF_ENTRETIEN,
                                    CQL_DELAI,
                                    CFP_REPONSE,
                                    RESPONSABILITE_ETAT ->
                                    assertThat(echeance.date())
                                            .as("%s of %s", echeance, faits)
                                            .isAfterOrEqualTo(acteDe(faits, echeance).date());
                            case CAUTION_SIGNIFICATION,
                                    SURENDETTEMENT_FIN,
                                    PCS_FIN,
                                    PCS_NOUVEAU_BAIL ->
                                    assertThat(echeance.date())
                                            .isAfterOrEqualTo(acteDe(faits, echeance).date());
                            case SIGNALEMENT_ORGANISME ->
                                    assertThat(echeance.date())
                                            .isAfterOrEqualTo(faits.dette().depuis());
                            case SIAO_PREAVIS ->
                                    assertThat(echeance.date())
                                            .isBefore(acteDe(faits, echeance).date());
                            case NOTIFICATION_PREFET, DSF_TRANSMISSION, ENQUETE_SOCIALE ->
                                    assertThat(echeance.date()).isBefore(derniereAudience(faits));
                        }
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void une_loi_ajoutee_ne_change_aucune_echeance_atteinte(long graine) {
        Random hasard = new Random(graine);
        pourChaque(
                graine,
                faits -> {
                    List<Echeance> stockees = calculer(faits).echeances();
                    CalculEcheances autre = calcul(REGLES.avec(List.of(regleAjoutee(hasard))));
                    List<Echeance> gardees =
                            autre.fusionner(
                                            stockees,
                                            autre.calculer(faits, stockees, AUJOURDHUI),
                                            AUJOURDHUI)
                                    .calendrier()
                                    .echeances();
                    for (Echeance close : stockees) {
                        if (close.close(AUJOURDHUI)) {
                            assertThat(gardees)
                                    .filteredOn(e -> memes(e, close))
                                    .as("%s in %s", close, faits)
                                    .contains(close);
                        }
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("graines")
    void chaque_echeance_nomme_un_jeu_de_regles_du_registre_et_son_article(long graine) {
        Set<String> jeux =
                REGLES.regles().stream().map(RegleDatee::jeu).collect(Collectors.toSet());
        pourChaque(
                graine,
                faits -> {
                    for (Echeance echeance : calculer(faits).echeances()) {
                        assertThat(echeance.reference()).isNotBlank();
                        if (echeance.regle().startsWith("CHARTE-")) {
                            assertThat(echeance.regle()).isEqualTo("CHARTE-" + faits.departement());
                        } else {
                            assertThat(jeux).contains(echeance.regle());
                            assertThat(REGLES.regles())
                                    .as("%s", echeance)
                                    .anyMatch(r ->
                                            r.jeu().equals(echeance.regle())
                                                    && echeance.reference()
                                                            .contains(r.reference()));
                        }
                    }
                });
    }

    private static boolean memes(Echeance une, Echeance autre) {
        return une.code() == autre.code() && Objects.equals(une.acte(), autre.acte());
    }

    private static Acte acteDe(FaitsProcedure faits, Echeance echeance) {
        return faits.actes().stream()
                .filter(a -> Objects.equals(a.numero(), echeance.acte()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate derniereAudience(FaitsProcedure faits) {
        return Stream.concat(
                        faits.actes(Acte.Assignation.class).stream()
                                .map(Acte.Assignation::dateAudience),
                        faits.actes(Acte.Renvoi.class).stream().map(Acte.Renvoi::dateAudience))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * A law that comes into force one day, past or to come, whatever it says. One about leases
     * comes tomorrow at the earliest: where the lease is unknown, it may add a date to those
     * reached.
     */
    private static RegleDatee regleAjoutee(Random hasard) {
        List<RegleDatee> durees = REGLES.regles().stream().filter(r -> r.unite().duree()).toList();
        RegleDatee modele = durees.get(hasard.nextInt(durees.size()));
        LocalDate debut =
                modele.ancre() == Ancre.BAIL
                        ? AUJOURDHUI.plusDays(1 + hasard.nextInt(200))
                        : jour(hasard);
        return new RegleDatee(
                "RS-FICTIF",
                modele.cle(),
                BigDecimal.valueOf(1 + hasard.nextInt(9)),
                DUREES.get(hasard.nextInt(DUREES.size())),
                debut,
                null,
                modele.ancre(),
                "loi fictive",
                Confiance.VERIFIEE,
                hasard.nextBoolean());
    }

    private static long nombre(Calendrier calendrier, CodeEcheance code) {
        return calendrier.echeances().stream().filter(e -> e.code() == code).count();
    }

    private static Calendrier calculer(FaitsProcedure faits) {
        return calcul(REGLES).calculer(faits, AUJOURDHUI);
    }

    private static FaitsProcedure avec(FaitsProcedure faits, List<Acte> actes) {
        return new FaitsProcedure(
                faits.departement(),
                faits.parc(),
                faits.bailleur(),
                faits.bail(),
                faits.motifs(),
                faits.dette(),
                actes);
    }

    private static void pourChaque(
            long graine, java.util.function.Consumer<FaitsProcedure> propriete) {
        Random hasard = new Random(graine);
        for (int i = 0; i < PROCEDURES_PAR_GRAINE; i++) {
            propriete.accept(procedure(hasard));
        }
    }

    private static FaitsProcedure procedure(Random hasard) {
        List<Acte> actes = new ArrayList<>();
        int nombre = hasard.nextInt(9);
        for (int i = 0; i < nombre; i++) {
            actes.add(acte(hasard, "A" + i));
        }
        return new FaitsProcedure(
                List.of("21", "77", "67").get(hasard.nextInt(3)),
                null,
                peutEtre(hasard, TypeBailleur.values()[hasard.nextInt(4)]),
                new Bail(
                        peutEtre(hasard, jour(hasard)),
                        peutEtre(hasard, jour(hasard)),
                        peutEtre(hasard, new Delai(1 + hasard.nextInt(3), Unite.MOIS)),
                        peutEtre(hasard, BigDecimal.valueOf(300 + hasard.nextInt(900))),
                        null),
                hasard.nextBoolean() ? Set.of() : Set.of("IMPAYE"),
                peutEtre(
                        hasard,
                        new Dette(
                                BigDecimal.valueOf(hasard.nextInt(4000)),
                                peutEtre(hasard, jour(hasard)),
                                peutEtre(
                                        hasard,
                                        new AideAuLogement(
                                                BigDecimal.valueOf(hasard.nextInt(300)),
                                                hasard.nextBoolean())))),
                actes);
    }

    private static Acte acte(Random hasard, String numero) {
        LocalDate date = jour(hasard);
        return switch (NatureActe.values()[hasard.nextInt(NatureActe.values().length)]) {
            case SIGNALEMENT -> new Acte.Signalement(numero, date);
            case SAISINE_CCAPEX -> new Acte.SaisineCcapex(numero, date);
            case CP ->
                    new Acte.CommandementDePayer(
                            numero,
                            date,
                            peutEtre(hasard, hasard.nextBoolean()),
                            hasard.nextBoolean() ? List.of() : List.of("le décompte"));
            case CONTROLE_CP -> new Acte.ControleDuCommandement(numero, date, List.of());
            case CP_CAUTION -> new Acte.CommandementALaCaution(numero, date);
            case DECISION_APL -> new Acte.DecisionApl(numero, date);
            case SURENDETTEMENT ->
                    new Acte.Surendettement(
                            numero,
                            date,
                            hasard.nextBoolean(),
                            peutEtre(hasard, apres(hasard, date)));
            case PCS ->
                    new Acte.Protocole(
                            numero,
                            date,
                            date,
                            peutEtre(hasard, apres(hasard, date)),
                            hasard.nextBoolean());
            case DETTE_SOLDEE -> new Acte.DetteSoldee(numero, date);
            case NOUVEAU_BAIL -> new Acte.NouveauBail(numero, date);
            case ASSIGNATION ->
                    new Acte.Assignation(
                            numero,
                            date,
                            peutEtre(hasard, apres(hasard, date)),
                            apres(hasard, date));
            case SAISINE_DSF -> new Acte.SaisineDsf(numero, date, null);
            case RENVOI -> new Acte.Renvoi(numero, date, apres(hasard, date));
            case JUGEMENT ->
                    new Acte.Jugement(
                            numero,
                            date,
                            hasard.nextInt(4) == 0 ? IssueJugement.EXPULSION_SANS_DELAI : null,
                            hasard.nextInt(4) == 0 ? periode(hasard, date) : null);
            case CQL ->
                    new Acte.CommandementDeQuitter(
                            numero, date, peutEtre(hasard, apres(hasard, date)));
            case DELAI_JEX -> new Acte.DelaiJex(numero, date, periode(hasard, date));
            case PV_TENTATIVE -> new Acte.PvTentative(numero, date);
            case RFP -> new Acte.Requisition(numero, date);
            case DECISION_CFP ->
                    new Acte.DecisionCfp(numero, date, SensDecision.values()[hasard.nextInt(3)]);
            case EXPULSION_PREVUE -> new Acte.ExpulsionPrevue(numero, date);
            case PV_EXPULSION -> new Acte.PvExpulsion(numero, date);
        };
    }

    private static LocalDate jour(Random hasard) {
        return LocalDate.of(2019, 1, 1).plusDays(hasard.nextInt(8 * 365));
    }

    private static LocalDate apres(Random hasard, LocalDate date) {
        return date.plusDays(hasard.nextInt(150));
    }

    private static Periode periode(Random hasard, LocalDate date) {
        LocalDate du = apres(hasard, date);
        return new Periode(du, apres(hasard, du));
    }

    private static <T> T peutEtre(Random hasard, T valeur) {
        return hasard.nextBoolean() ? valeur : null;
    }
}
