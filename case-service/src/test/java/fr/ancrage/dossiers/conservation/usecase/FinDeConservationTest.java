package fr.ancrage.dossiers.conservation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.conservation.LesMenages;
import fr.ancrage.dossiers.conservation.LesMenages.Menage;
import fr.ancrage.dossiers.conservation.model.DonneesDesServices;
import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.RegleConservation;
import fr.ancrage.dossiers.conservation.model.RegleConservation.Sort;
import fr.ancrage.dossiers.conservation.model.ReglesConservation;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What the charter keeps no longer goes on its day; the periods are those of an invented charter.
 */
@ServiceDemarre
class FinDeConservationTest {

    private static final LocalDate TERMINE = LocalDate.of(2024, 11, 20);
    private static final LocalDate ECHEANCE = LocalDate.of(2026, 11, 20);

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired Foyers foyers;
    @Autowired Effacements effacements;
    @Autowired EffacerFoyer effacer;
    @Autowired PoserGel geler;

    private LesMenages menages;

    @BeforeEach
    void rien_d_autre_n_est_termine() {
        menages = new LesMenages(port);
        mongo.getCollection("dossiers").deleteMany(new Document("termineLe", TERMINE.toString()));
    }

    private FinDeConservation conservation(String duree, Sort sort) {
        return conservation(
                new RegleConservation(
                        RegleConservation.DOSSIER,
                        "Dossier du ménage et ses actes",
                        "CLOTURE_DU_DOSSIER",
                        duree == null ? null : Period.parse(duree),
                        sort,
                        "Charte d'essai, VI"),
                (_, _, _) -> Set.of());
    }

    /** What another service would say of the days that its own data bear. */
    private interface Echus {
        Set<String> echus(String objet, String departement, LocalDate jusqua);
    }

    private FinDeConservation conservation(RegleConservation regle, Echus echus) {
        return new FinDeConservation(
                new ReglesConservation() {
                    @Override
                    public List<RegleConservation> pour(String departement, LocalDate jour) {
                        return List.of(regle);
                    }

                    @Override
                    public List<String> departements() {
                        return List.of("21");
                    }
                },
                foyers,
                effacements,
                new DonneesDesServices() {
                    @Override
                    public Optional<Map<String, List<Map<String, Object>>>> de(
                            String service, Set<String> dossiers) {
                        return Optional.empty();
                    }

                    @Override
                    public Set<String> echus(String objet, String departement, LocalDate jusqua) {
                        return echus.echus(objet, departement, jusqua);
                    }
                },
                effacer);
    }

    private Menage termine() {
        Menage menage = menages.assigne("2024-02-12");
        menages.expulser(menage, TERMINE.toString());
        return menage;
    }

    private boolean la(Menage menage) {
        return mongo.getCollection("dossiers").countDocuments(new Document("_id", menage.dossier()))
                == 1;
    }

    private void attendreLeDepart(Menage menage) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> effacement(menage).reponses().size() == 1);
    }

    private Effacement effacement(Menage menage) {
        var ids =
                mongo.getCollection("effacements")
                        .find(new Document("dossiers", menage.dossier()))
                        .first();
        assertThat(ids).isNotNull();
        return effacements.trouver(ids.getString("_id")).orElseThrow().effacement();
    }

    @Test
    void un_dossier_termine_part_le_jour_venu_pas_la_veille_avec_sa_preuve() {
        Menage menage = termine();
        Menage enCours = menages.assigne("2024-02-12");
        var conservation = conservation("P2Y", Sort.SUPPRESSION);

        conservation.run(ECHEANCE.minusDays(1));
        assertThat(la(menage)).isTrue();
        assertThat(
                        mongo.getCollection("effacements")
                                .countDocuments(new Document("dossiers", menage.dossier())))
                .isZero();

        conservation.run(ECHEANCE);
        attendreLeDepart(menage);
        conservation.run(ECHEANCE.plusDays(1));

        assertThat(la(menage)).isFalse();
        assertThat(la(enCours)).isTrue();
        for (String secret : List.of(menage.nom(), menage.voie(), menage.telephone())) {
            assertThat(WholeDatabase.holdingAnywhere(mongo, secret)).isEmpty();
        }
        Effacement preuve = effacement(menage);
        assertThat(preuve.origine()).isEqualTo(Effacement.Origine.CONSERVATION);
        assertThat(preuve.motif()).isEqualTo("Charte d'essai, VI");
        assertThat(preuve.references()).containsExactly(menage.reference());
    }

    @Test
    void sans_duree_ou_quand_les_archives_passent_avant_rien_ne_part() {
        Menage menage = termine();

        conservation(null, Sort.SUPPRESSION).run(ECHEANCE.plusYears(50));
        conservation("P2Y", Sort.ARCHIVES_DEPARTEMENTALES).run(ECHEANCE.plusYears(50));

        assertThat(la(menage)).isTrue();
    }

    @Test
    void un_gel_retient_jusqu_a_son_dernier_jour() {
        Menage menage = termine();
        var conservation = conservation("P2Y", Sort.SUPPRESSION);
        geler.executer(
                new PoserGel.Commande(
                        foyers.duDossier(menage.dossier()).orElseThrow(),
                        menage.reference(),
                        "recours",
                        TERMINE,
                        ECHEANCE.plusDays(3),
                        "dpo-21"));

        conservation.run(ECHEANCE.plusDays(2));
        conservation.run(ECHEANCE.plusDays(3));
        assertThat(la(menage)).isTrue();

        conservation.run(ECHEANCE.plusDays(4));
        attendreLeDepart(menage);
        assertThat(la(menage)).isFalse();
    }

    @Test
    void un_menage_qui_a_une_autre_procedure_garde_son_nom_et_sa_cle() {
        Menage menage = termine();
        Menage nouvelle =
                menages.encore(
                        menage, "NOUVEAU-" + menage.reference(), "ASSIGNATION", "2026-06-01");
        assertThat(nouvelle.dossier()).isNotEqualTo(menage.dossier());

        conservation("P2Y", Sort.SUPPRESSION).run(ECHEANCE);
        attendreLeDepart(menage);

        assertThat(la(menage)).isFalse();
        assertThat(la(nouvelle)).isTrue();
        assertThat(WholeDatabase.holding(mongo, menage.dossier()))
                .allMatch(d -> d.contains("procedureAnterieure"));
        var gardes =
                mongo.getCollection("menages").find(new Document("mentions.voie", menage.voie()));
        assertThat(gardes.first().getList("mentions", Document.class)).hasSize(1);
    }

    @Test
    void ce_qu_un_arret_a_laisse_prepare_est_lance_le_lendemain() {
        Menage menage = termine();
        var foyer = foyers.duDossier(menage.dossier()).orElseThrow();
        effacements.creer(
                Effacement.preparer(
                        foyer, "", null, Effacement.Origine.DEMANDE, "OPPOSITION", ECHEANCE),
                Auteur.agent("dpo-21"));

        conservation(null, Sort.SUPPRESSION).run(ECHEANCE.plusDays(1));
        attendreLeDepart(menage);

        assertThat(la(menage)).isFalse();
        assertThat(effacement(menage).motif()).isEqualTo("OPPOSITION");
    }

    /** A letter that left two years before {@code ECHEANCE}, as the service that sent it says. */
    private FinDeConservation lettres(Menage menage) {
        return conservation(
                new RegleConservation(
                        "COURRIER_ENVOYE",
                        "Courriers envoyés et leurs preuves",
                        "ENVOI",
                        Period.parse("P2Y"),
                        Sort.SUPPRESSION,
                        "Charte d'essai, VI"),
                (objet, departement, jusqua) ->
                        objet.equals("COURRIER_ENVOYE")
                                        && departement.equals("21")
                                        && !jusqua.isBefore(TERMINE)
                                ? Set.of(menage.dossier())
                                : Set.of());
    }

    private long effacements(Menage menage) {
        return mongo.getCollection("effacements")
                .countDocuments(new Document("dossiers", menage.dossier()));
    }

    @Test
    void ce_qui_porte_sa_date_part_le_jour_venu_pas_la_veille_et_le_dossier_reste() {
        Menage menage = menages.assigne("2024-02-12");

        lettres(menage).run(ECHEANCE.minusDays(1));
        assertThat(effacements(menage)).isZero();

        lettres(menage).run(ECHEANCE);
        attendreLeDepart(menage);

        Effacement preuve = effacement(menage);
        assertThat(preuve.objet()).isEqualTo("COURRIER_ENVOYE");
        assertThat(preuve.jusqua()).isEqualTo(TERMINE);
        assertThat(preuve.motif()).isEqualTo("Charte d'essai, VI");
        assertThat(la(menage)).isTrue();

        lettres(menage).run(ECHEANCE);
        assertThat(effacements(menage)).isOne();
    }

    @Test
    void un_gel_retient_aussi_ce_qui_porte_sa_date() {
        Menage menage = menages.assigne("2024-02-12");
        geler.executer(
                new PoserGel.Commande(
                        foyers.duDossier(menage.dossier()).orElseThrow(),
                        menage.reference(),
                        "recours",
                        TERMINE,
                        ECHEANCE.plusDays(1),
                        "dpo-21"));

        lettres(menage).run(ECHEANCE);
        lettres(menage).run(ECHEANCE.plusDays(1));
        assertThat(effacements(menage)).isZero();

        lettres(menage).run(ECHEANCE.plusDays(2));
        attendreLeDepart(menage);
        assertThat(effacement(menage).jusqua()).isEqualTo(TERMINE.plusDays(2));
    }
}
