package fr.ancrage.dossiers.procedure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Implication.Qualite;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.test.contracts.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves follows its schema, for every nature of act. */
class ContratsTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @EnumSource(Nature.class)
    void ce_qui_part_suit_son_schema_et_ne_nomme_personne(Nature nature) {
        Dossier.Changement ouverture =
                Dossier.ouvrir(
                        "d1",
                        "21-2026-000001",
                        acte(nature),
                        1,
                        Provenance.saisie(),
                        "m1",
                        null,
                        false,
                        JOUR);
        Dossier.Changement annulation =
                ouverture.dossier().annuler("A1", 1, MotifAnnulation.SEPARATION, JOUR);
        Dossier.Changement reunion = ouverture.dossier().reunirDans("d2", JOUR);

        List<EventToRecord> evenements = new ArrayList<>();
        Implication connue =
                new Implication("connu/cd-21", "cd-21", Qualite.CONNU_DE, JOUR, null, "DECLARE");
        Dossier.Changement terminee =
                ouverture
                        .dossier()
                        .terminer(
                                connue,
                                new Implication.Fin(
                                        Implication.Cause.SECRETARIAT, "s", "Mme Exemple"),
                                JOUR);

        for (Dossier.Changement changement : List.of(ouverture, annulation, reunion, terminee)) {
            changement
                    .evenements()
                    .forEach(e ->
                            evenements.add(
                                    EvenementsPublies.de(
                                            changement.dossier(),
                                            e,
                                            Stade.ASSIGNATION,
                                            List.of(
                                                    new AnomalieRelevee(
                                                            "NOTIFICATION_TARDIVE", "x", "A1")))));
        }
        List<EventToRecord> publies = evenements.stream().filter(EventToRecord::published).toList();
        assertThat(publies)
                .extracting(EventToRecord::type)
                .containsExactlyInAnyOrder(
                        "dossier.ouvert.v1",
                        "dossier.etape-enregistree.v1",
                        "dossier.etape-annulee.v1",
                        "dossier.reuni.v1",
                        "dossier.implication-terminee.v1");
        assertThat(publies)
                .allSatisfy(e -> {
                    assertThat(Contract.of("dossiers", e.type()).violations(e.data())).isEmpty();
                    assertThat(e.data().toString())
                            .doesNotContain(
                                    "Exemple", "Pasteur", "0600000000", "1234567", "HANDICAP");
                });
    }

    /** Whatever the quality in which an organisation is involved, its end may be told. */
    @ParameterizedTest
    @EnumSource(Qualite.class)
    void la_fin_de_toute_implication_tient_dans_son_contrat(Qualite enTantQue) {
        var fin = Contract.of("dossiers", "dossier.implication-terminee.v1");

        assertThat(
                        fin.violations(
                                fin.example()
                                        .replaceFirst(
                                                "\"enTantQue\": \"[A-Z_]+\"",
                                                "\"enTantQue\": \"" + enTantQue + "\"")))
                .isEmpty();
    }

    @Test
    void une_decision_dit_ce_qu_elle_vise_et_qu_un_critere_existe_jamais_lequel() {
        Dossier.Changement ouverture =
                Dossier.ouvrir(
                        "d1",
                        "21-2026-000001",
                        acte(Nature.DECISION_CFP),
                        1,
                        Provenance.saisie(),
                        "m1",
                        null,
                        false,
                        JOUR);

        EventToRecord etape =
                EvenementsPublies.de(
                        ouverture.dossier(),
                        ouverture.evenements().getLast(),
                        Stade.CFP,
                        List.of());

        assertThat(etape.data())
                .hasFieldOrPropertyWithValue("arrondissement", "212")
                .hasFieldOrPropertyWithValue("menage", "m1")
                .hasFieldOrPropertyWithValue("bailleur", "orvitis")
                .hasFieldOrPropertyWithValue("motif", "IMPAYE")
                .hasFieldOrPropertyWithValue("sens", "OCTROI")
                .hasFieldOrPropertyWithValue("expulsionPossibleLe", "2026-11-20")
                .hasFieldOrPropertyWithValue("veilleSociale", true)
                .hasFieldOrPropertyWithValue("critereValide", true)
                .hasFieldOrPropertyWithValue("acteVise", "F7354505");
    }

    @Test
    void qui_a_ete_ecarte_n_est_plus_dit_connaitre_le_menage() {
        Dossier.Changement ouverture =
                Dossier.ouvrir(
                        "d1",
                        "21-2026-000001",
                        acte(Nature.ASSIGNATION),
                        1,
                        Provenance.saisie(),
                        "m1",
                        null,
                        false,
                        JOUR);
        String connu = ouverture.dossier().situation().connuDe().getFirst();
        Dossier sans =
                ouverture
                        .dossier()
                        .terminer(
                                new Implication(
                                        Implication.CONNU + "/" + connu,
                                        connu,
                                        Qualite.CONNU_DE,
                                        JOUR,
                                        null,
                                        "DECLARE"),
                                new Implication.Fin(Implication.Cause.SECRETARIAT, "s", "raison"),
                                JOUR)
                        .dossier();

        assertThat(etape(ouverture.dossier(), ouverture).toString()).contains(connu);
        assertThat(etape(sans, ouverture).toString()).doesNotContain(connu);
    }

    private static Object etape(Dossier dossier, Dossier.Changement ouverture) {
        return EvenementsPublies.de(
                        dossier, ouverture.evenements().getLast(), Stade.ASSIGNATION, List.of())
                .data();
    }

    private static ActeRecu acte(Nature nature) {
        return new ActeRecu(
                "A1",
                "21",
                EtapeProcedure.de(
                        nature,
                        LocalDate.of(2026, 11, 9),
                        new Precisions(
                                JOUR,
                                JOUR,
                                "EXPULSION_ORDONNEE",
                                "OCTROI",
                                JOUR,
                                JOUR,
                                new Precisions.Arriere(JOUR, new BigDecimal("1650.00")),
                                new Precisions.Concours(JOUR, true, true, "F7354505"),
                                null)),
                Parc.PRIVE,
                "212",
                List.of(new Personne("Mme", "Exemple", "Anne")),
                new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                Set.of("0600000000"),
                new Bailleur(null, null, "orvitis"),
                Bail.INCONNU,
                null,
                null,
                null,
                null,
                Set.of("IMPAYE"),
                new SituationSociale(2, "APL", true, "CAF", List.of("cd-21")),
                new ComplementsMenage("1234567", "L1", "T3", "2 courriers", Set.of("HANDICAP")));
    }
}
