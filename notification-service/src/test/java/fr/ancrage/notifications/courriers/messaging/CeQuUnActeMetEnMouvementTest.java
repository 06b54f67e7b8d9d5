package fr.ancrage.notifications.courriers.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.notifications.Voisins;
import fr.ancrage.notifications.courriers.usecase.DefaireCourriers;
import fr.ancrage.notifications.courriers.usecase.ReunirCourriers;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.test.http.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Product §8, the notification-service's column, over a real broker and a real mail server. */
@ServiceDemarre
class CeQuUnActeMetEnMouvementTest {

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired ParkedMessages gares;
    @Autowired DefaireCourriers defaire;
    @Autowired ReunirCourriers reunir;

    private final String dossier = UUID.randomUUID().toString();

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private List<Document> envois(String du) {
        return mongo.getCollection("envois")
                .find(new Document("dossier", du))
                .into(new ArrayList<>());
    }

    private Document envoi(String du, String courrier) {
        return envois(du).stream()
                .filter(e -> e.getString("courrier").equals(courrier))
                .findFirst()
                .orElse(new Document("etat", "aucun"));
    }

    private static void quand(Callable<Boolean> vrai) {
        await().atMost(Duration.ofSeconds(25)).until(vrai);
    }

    private void attendreEtat(String courrier, String etat) {
        quand(() -> envoi(dossier, courrier).getString("etat").equals(etat));
    }

    private List<Document> partis(Document envoi) {
        return envoi.getList("journal", Document.class).stream()
                .filter(e -> e.getString("type").equals("envoi.parti.v1"))
                .toList();
    }

    private Client secretariat() {
        return Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
    }

    @AfterEach
    void tout_est_revenu_et_rien_n_est_gare() {
        Voisins.dossiersAbsents(false);
        assertThat(gares.list()).isEmpty();
    }

    @Test
    void un_commandement_de_payer_prive_ecrit_au_menage_et_au_proprietaire_une_seule_fois() {
        var id = broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        attendreEtat("CP_PROPRIETAIRE", "A_IMPRIMER");

        broker().etape(id, dossier, "C1", "CP", Map.of());
        broker().etape(dossier, "C1", "CP", Map.of());
        broker().etape(dossier, "C2", "CP", Map.of());
        quand(() ->
                envoi(dossier, "CP_MENAGE_PRIVE")
                        .getList("demandeurs", String.class, List.of())
                        .contains("C2"));
        assertThat(envois(dossier)).hasSize(2);

        var preparation =
                mongo.getCollection("preparations")
                        .find(new Document("dossier", dossier).append("demandeur", "C1"))
                        .first();
        assertThat(preparation).isNotNull();
        assertThat(preparation.getList("lignes", Document.class)).hasSize(2);
        assertThat(preparation.toJson()).contains("S003, étape 2");
    }

    @Test
    void une_saisine_directe_du_fsl_part_et_sa_transmission_est_faite_quand_elle_est_partie() {
        broker().etape(
                        dossier,
                        "S1",
                        "SAISINE_DIRECTE",
                        Map.of("issue", "FSL", "date", "2026-11-20"));
        quand(() -> transmission("S1").getString("faiteLe") != null);
        attendreEtat("SAISINE_FSL", "CONFIRME");
        assertThat(transmission("S1").getList("vers", String.class))
                .containsExactly("dijon-metropole");
        assertThat(transmission("S1").getString("preuve")).contains("20/11/2026");

        broker().etape(
                        dossier,
                        "S2",
                        "SAISINE_DIRECTE",
                        Map.of("issue", "FSL", "date", "2026-11-20"));
        quand(() -> transmission("S2").getString("faiteLe") != null);
        assertThat(envois(dossier)).hasSize(2);
    }

    @Test
    void une_decision_sur_l_aide_au_logement_se_notifie_aux_trois_une_seule_fois() {
        broker().etape(dossier, "A1", "SAISINE_APL", Map.of());
        var decision =
                Map.<String, Object>of(
                        "parc",
                        "PUBLIC",
                        "issue",
                        "MAINTIEN",
                        "motif",
                        "PLAN_EN_COURS",
                        "acte",
                        "A1",
                        "organismePayeur",
                        "CAF",
                        "bailleur",
                        "orvitis");
        broker().seance("decision-apl.rendue.v1", dossier, "apl-" + dossier, decision);
        attendreEtat("APL_MENAGE", "A_IMPRIMER");
        attendreEtat("APL_BAILLEUR", "CONFIRME");
        attendreEtat("APL_ORGANISME_PAYEUR", "CONFIRME");
        broker().seance("decision-apl.rendue.v1", dossier, "apl-" + dossier, decision);
        quand(() ->
                mongo.getCollection("preparations")
                                .countDocuments(
                                        new Document("dossier", dossier)
                                                .append("demandeur", "apl:apl-" + dossier))
                        == 1);
        assertThat(envois(dossier)).hasSize(3);
        assertThat(envoi(dossier, "APL_ORGANISME_PAYEUR").getString("organisation"))
                .isEqualTo("caf-21");
    }

    @Test
    void un_bilan_arrete_est_transmis_au_comite_du_pdalhpd_une_seule_fois() {
        for (var fois = 0; fois < 2; fois++) {
            broker().bilanArrete(2025);
        }
        quand(() -> {
            var due =
                    mongo.getCollection("transmissions")
                            .find(new Document("regle", "R-043").append("periode", "2025"))
                            .first();
            return due != null && due.getString("faiteLe") != null;
        });
        quand(() ->
                mongo.getCollection("envois")
                                .countDocuments(new Document("courrier", "BILAN_PDALHPD"))
                        == 1);
    }

    private Document transmission(String acte) {
        var trouvee =
                mongo.getCollection("transmissions")
                        .find(new Document("dossier", dossier).append("acte", acte))
                        .first();
        return trouvee == null ? new Document() : trouvee;
    }

    @Test
    void une_lettre_s_imprime_par_lot_se_poste_et_le_dossier_l_apprend() {
        broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        var lettre = envoi(dossier, "CP_MENAGE_PRIVE").getString("_id");
        var pdf = secretariat().fichier("/api/notifications/envois/" + lettre + "/courrier.pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        var lot =
                secretariat()
                        .post(
                                "/api/notifications/impressions",
                                "{\"envois\":[\"" + lettre + "\"]}");
        assertThat(lot.corps().path("total").asInt()).isEqualTo(1);
        var numero = lot.corps().path("id").asString();
        assertThat(envoi(dossier, "CP_MENAGE_PRIVE").getString("etat")).isEqualTo("REMIS");
        assertThat(
                        secretariat()
                                .fichier(
                                        "/api/notifications/impressions/"
                                                + numero
                                                + "/lettres.pdf"))
                .isNotEmpty();

        var chemin = "/api/notifications/impressions/" + numero + "/postes";
        assertThat(secretariat().post(chemin, "{\"le\":\"2026-11-21\"}").statut()).isEqualTo(400);
        var postes = secretariat().post(chemin, "{\"le\":\"2026-11-20\"}");
        assertThat(postes.corps().path("postes").asInt()).isEqualTo(1);
        assertThat(
                        secretariat()
                                .post(chemin, "{\"le\":\"2026-11-20\"}")
                                .corps()
                                .path("postes")
                                .asInt())
                .isZero();
        var parti = envoi(dossier, "CP_MENAGE_PRIVE");
        assertThat(parti.getString("etat")).isEqualTo("CONFIRME");
        assertThat(partis(parti)).hasSize(1);
    }

    @Test
    void dans_le_parc_public_le_commandement_de_payer_n_ecrit_a_personne_en_cote_d_or() {
        broker().etape(dossier, "C1", "CP", Map.of("parc", "PUBLIC"));
        quand(() ->
                mongo.getCollection("preparations").find(new Document("dossier", dossier)).first()
                        != null);
        assertThat(envois(dossier)).isEmpty();
    }

    @Test
    void l_octroi_previent_le_menage_et_les_cinq_destinataires_dont_un_sous_condition() {
        broker().etape(
                        dossier,
                        "D1",
                        "DECISION_CFP",
                        Map.of(
                                "sens",
                                "OCTROI",
                                "etude",
                                "scp-vauban-dijon",
                                "enfants",
                                1,
                                "expulsionPossibleLe",
                                "2027-04-02"));
        quand(() -> envois(dossier).size() == 6);
        assertThat(envoi(dossier, "OCTROI_BAILLEUR").getString("genre")).isEqualTo("PROPRIETAIRE");
        assertThat(envoi(dossier, "OCTROI_FORCES_SECURITE").getBoolean("aConfirmer")).isTrue();
        attendreEtat("OCTROI_COMMISSAIRE_JUSTICE", "CONFIRME");

        var sans = UUID.randomUUID().toString();
        broker().etape(sans, "D2", "DECISION_CFP", Map.of("sens", "OCTROI"));
        quand(() -> envois(sans).size() == 5);
        assertThat(envoi(sans, "OCTROI_DEPARTEMENT").getString("etat")).isEqualTo("aucun");
        assertThat(envoi(sans, "OCTROI_COMMISSAIRE_JUSTICE").getString("motif"))
                .isEqualTo("ETUDE_INCONNUE");

        var refus = UUID.randomUUID().toString();
        broker().etape(refus, "D3", "DECISION_CFP", Map.of("sens", "REFUS"));
        quand(() ->
                mongo.getCollection("preparations").find(new Document("dossier", refus)).first()
                        != null);
        assertThat(envois(refus)).isEmpty();
    }

    @Test
    void le_service_missionne_est_saisi_que_l_acte_arrive_avant_ou_apres() {
        var affectation = UUID.randomUUID().toString();
        var demande =
                Map.<String, Object>of(
                        "acte",
                        "A1",
                        "demandeeLe",
                        "2026-11-20",
                        "regle",
                        "R-241",
                        "source",
                        "s",
                        "objet",
                        "REALISATION",
                        "echeances",
                        List.of(Map.of("code", "DSF_TRANSMISSION", "date", "2027-02-18")));
        broker().affectation("affectation.creee.v1", dossier, affectation, demande);
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(new Document("dossier", dossier))
                        == 2);
        assertThat(envois(dossier)).isEmpty();

        broker().etape(dossier, "A1", "ASSIGNATION", Map.of("dateAudience", "2027-02-25"));
        attendreEtat("ASSIGNATION_DEMANDE_DSF", "CONFIRME");
        var recus = Voisins.courriels("diagnostics@dijon-metropole.invalid");
        assertThat(recus)
                .anySatisfy(m ->
                        assertThat(m)
                                .contains(
                                        envoi(dossier, "ASSIGNATION_DEMANDE_DSF").getString("_id"))
                                .doesNotContain("Canari", "Serin", "21-2026"));
        broker().affectation("affectation.creee.v1", dossier, affectation, demande);
        broker().affectation(
                        "affectation.rapport-remis.v1",
                        dossier,
                        affectation,
                        Map.of("le", "2026-11-23", "issue", "REALISE_AVEC_MENAGE"));
        quand(() -> !envoi(dossier, "COPIE_RAPPORT").getString("etat").equals("aucun"));
        var transmissions =
                mongo.getCollection("transmissions")
                        .find(new Document("dossier", dossier))
                        .into(new ArrayList<>());
        assertThat(transmissions).hasSize(2);
        assertThat(transmissions)
                .anySatisfy(t -> {
                    assertThat(t.getList("vers", String.class)).containsExactly("JUGE");
                    assertThat(t.getString("avancement")).isEqualTo("A_FAIRE");
                    assertThat(t.getString("echeance")).isEqualTo("2027-02-18");
                });
        assertThat(transmissions)
                .anySatisfy(t -> {
                    assertThat(t.getList("vers", String.class)).containsExactly("ddets-21");
                    assertThat(t.getString("avancement")).isEqualTo("FAITE");
                });
        assertThat(
                        envois(dossier).stream()
                                .filter(e ->
                                        e.getString("courrier").equals("ASSIGNATION_DEMANDE_DSF")))
                .hasSize(1);
    }

    @Test
    void ce_qui_est_demande_apres_le_jugement_n_est_du_a_aucun_juge() {
        var affectation = UUID.randomUUID().toString();
        broker().affectation(
                        "affectation.creee.v1",
                        dossier,
                        affectation,
                        Map.of("acte", "Q1", "nature", "CQL", "echeances", List.of()));
        broker().affectation(
                        "affectation.rapport-remis.v1",
                        dossier,
                        affectation,
                        Map.of(
                                "le",
                                "2026-11-23",
                                "issue",
                                "REALISE_AVEC_MENAGE",
                                "nature",
                                "CQL"));
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(
                                        new Document("dossier", dossier)
                                                .append("avancement", "FAITE"))
                        == 1);
        var transmissions =
                mongo.getCollection("transmissions")
                        .find(new Document("dossier", dossier))
                        .into(new ArrayList<>());
        assertThat(transmissions).hasSize(1);
        assertThat(transmissions.getFirst().getList("vers", String.class))
                .containsExactly("ddets-21");
        assertThat(transmissions.getFirst().toString()).contains("23/11/2026");
    }

    @Test
    void ce_qui_n_est_pas_parti_s_annule_ce_qui_est_parti_reste_et_se_marque() {
        broker().etape(dossier, "Q1", "CQL", Map.of());
        attendreEtat("CQL_MENAGE_PRIVE", "A_IMPRIMER");
        attendreEtat("CQL_DEPARTEMENT", "CONFIRME");
        broker().annulee(dossier, "Q1", "CQL");
        attendreEtat("CQL_MENAGE_PRIVE", "ANNULE");
        quand(() -> envoi(dossier, "CQL_DEPARTEMENT").getString("remarque") != null);
        assertThat(envoi(dossier, "CQL_DEPARTEMENT").getString("etat")).isEqualTo("CONFIRME");

        broker().etape(dossier, "Q1", "CQL", Map.of());
        attendreEtat("CQL_MENAGE_PRIVE", "A_IMPRIMER");
        assertThat(partis(envoi(dossier, "CQL_DEPARTEMENT"))).hasSize(1);
    }

    @Test
    void un_dossier_clos_n_ecrit_plus_a_personne_dans_n_importe_quel_ordre() {
        broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        broker().etape(
                        "dossiers/" + dossier + "/900",
                        dossier,
                        "F1",
                        "CLOTURE",
                        Map.of("stade", "CLOS"));
        attendreEtat("CP_MENAGE_PRIVE", "ANNULE");
        assertThat(envoi(dossier, "CP_MENAGE_PRIVE").getString("motif")).isEqualTo("DOSSIER_CLOS");

        broker().etape("dossiers/" + dossier + "/800", dossier, "Q1", "CQL", Map.of());
        attendreEtat("CQL_MENAGE_PRIVE", "ANNULE");
    }

    @Test
    void une_annulation_arrivee_la_premiere_n_ecrit_rien() {
        var avant = LeBroker.suivant(dossier);
        broker().annulee(dossier, "C9", "CP");
        quand(() ->
                mongo.getCollection("preparations").find(new Document("dossier", dossier)).first()
                        != null);
        broker().etape(avant, dossier, "C9", "CP", Map.of());
        var sentinelle = UUID.randomUUID().toString();
        broker().etape(sentinelle, "S", "CP", Map.of());
        quand(() -> envois(sentinelle).size() == 2);
        assertThat(envois(dossier)).isEmpty();
    }

    @Test
    void deux_dossiers_reunis_ne_recoivent_pas_deux_fois_la_meme_lettre() {
        var garde = UUID.randomUUID().toString();
        broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        var lettre = envoi(dossier, "CP_MENAGE_PRIVE").getString("_id");
        broker().reuni(dossier, garde);
        quand(() -> envois(garde).size() == 2);
        broker().etape(garde, "C2", "CP", Map.of());
        quand(() ->
                envoi(garde, "CP_MENAGE_PRIVE")
                        .getList("demandeurs", String.class, List.of())
                        .contains("C2"));
        assertThat(envois(garde)).hasSize(2);
        assertThat(envoi(garde, "CP_MENAGE_PRIVE").getString("_id")).isEqualTo(lettre);
    }

    @Test
    void un_acte_que_le_dossier_garde_annule_avant_la_reunion_n_ecrit_plus_a_personne() {
        var garde = UUID.randomUUID().toString();
        broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        broker().annulee(garde, "C1", "CP");
        quand(() ->
                mongo.getCollection("preparations").find(new Document("dossier", garde)).first()
                        != null);
        broker().reuni(dossier, garde);
        quand(() -> envoi(garde, "CP_MENAGE_PRIVE").getString("etat").equals("ANNULE"));
    }

    @Test
    void un_commandement_annule_par_le_dossier_garde_sort_du_tableau_de_la_semaine() {
        var garde = UUID.randomUUID().toString();
        var acte = "C-" + dossier;
        broker().etape(dossier, acte, "CP", Map.of());
        quand(() -> auTableau(acte) == 1);
        broker().reuni(dossier, garde);
        quand(() ->
                mongo.getCollection("dossiers")
                                .countDocuments(
                                        new Document("_id", dossier).append("reuniDans", garde))
                        == 1);
        broker().annulee(garde, acte, "CP");
        quand(() -> auTableau(acte) == 0);
    }

    private long auTableau(String acte) {
        return mongo.getCollection("tableaux").countDocuments(new Document("actes", acte));
    }

    @Test
    void une_mission_connue_apres_l_annulation_de_son_acte_ne_doit_rien() {
        broker().annulee(dossier, "A1", "ASSIGNATION");
        quand(() ->
                mongo.getCollection("preparations").find(new Document("dossier", dossier)).first()
                        != null);
        broker().affectation(
                        "affectation.creee.v1",
                        dossier,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "acte",
                                "A1",
                                "demandeeLe",
                                "2026-11-20",
                                "regle",
                                "r",
                                "source",
                                "s"));
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(
                                        new Document("dossier", dossier)
                                                .append("avancement", "SANS_OBJET"))
                        == 2);
    }

    @Test
    void le_rapport_d_une_visite_dont_la_charte_ne_dit_rien_est_copie_au_secretariat() {
        broker().etape(dossier, "Q1", "CQL", Map.of());
        broker().affectation(
                        "affectation.rapport-remis.v1",
                        dossier,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "mission",
                                "VISITE_ANTICIPATION",
                                "organisation",
                                "adefo",
                                "le",
                                "2026-11-20",
                                "issue",
                                "REALISE_AVEC_MENAGE"));
        quand(() -> !envoi(dossier, "COPIE_RAPPORT").getString("etat").equals("aucun"));
        assertThat(envoi(dossier, "COPIE_RAPPORT").getString("organisation")).isEqualTo("ddets-21");
        assertThat(envoi(dossier, "COPIE_RAPPORT").getString("source")).contains("R-265");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deux_dossiers_reunis_au_meme_ordre_du_jour_gardent_une_convocation(boolean reuniDAbord) {
        var garde = UUID.randomUUID().toString();
        var seance = UUID.randomUUID().toString();
        for (var inscrit : List.of(dossier, garde)) {
            broker().seance(
                            "dossier.inscrit.v1",
                            inscrit,
                            seance,
                            Map.of(
                                    "parc",
                                    "PUBLIC",
                                    "stade",
                                    "CQL",
                                    "menageConvoque",
                                    true,
                                    "organisations",
                                    List.of("cd-21")));
            quand(() ->
                    envoi(inscrit, "MEDIATION_CONVOCATION").getString("etat").equals("A_IMPRIMER"));
        }
        if (reuniDAbord) {
            reunir.executer(dossier, garde, "dossiers/" + dossier + "/9000");
        }
        defaire.executer(
                new DefaireCourriers.Commande(
                        dossier,
                        seance,
                        9_000,
                        MotifEnvoi.CONVOCATION_RETIREE,
                        "seances/" + seance + "/9000"));
        if (!reuniDAbord) {
            reunir.executer(dossier, garde, "dossiers/" + dossier + "/9000");
        }
        assertThat(envois(garde))
                .extracting(e -> e.getString("etat"))
                .containsExactlyInAnyOrder("A_IMPRIMER", "ANNULE");
    }

    @Test
    void sans_identites_les_lettres_attendent_et_partent_d_elles_memes_a_leur_retour() {
        Voisins.dossiersAbsents(true);
        broker().etape(dossier, "C1", "CP", Map.of());
        quand(() -> envois(dossier).size() == 2);
        quand(() ->
                secretariat()
                        .get("/api/notifications/interruptions")
                        .corps()
                        .toString()
                        .contains("IDENTITES"));
        assertThat(envoi(dossier, "CP_MENAGE_PRIVE").getString("etat")).isEqualTo("PREPARE");
        assertThat(
                        secretariat()
                                .get("/api/notifications/envois?dossier=" + dossier)
                                .corps()
                                .toString())
                .contains("En attente de l'identité");
        Voisins.dossiersAbsents(false);
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        quand(() ->
                !secretariat()
                        .get("/api/notifications/interruptions")
                        .corps()
                        .toString()
                        .contains("IDENTITES"));
    }

    @Test
    void un_menage_efface_n_a_plus_de_lettre_et_cela_se_voit() {
        Voisins.EFFACES.add(dossier);
        broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "SANS_DESTINATAIRE");
        assertThat(envoi(dossier, "CP_MENAGE_PRIVE").getString("motif"))
                .isEqualTo("IDENTITE_ABSENTE");
    }

    @Test
    void une_convocation_dit_le_jour_et_se_retire_avec_le_dossier() {
        broker().etape(dossier, "Q1", "CQL", Map.of("parc", "PUBLIC"));
        quand(() -> !envois(dossier).isEmpty());
        var seance = UUID.randomUUID().toString();
        broker().seance(
                        "dossier.inscrit.v1",
                        dossier,
                        seance,
                        Map.of(
                                "parc",
                                "PUBLIC",
                                "stade",
                                "CQL",
                                "menageConvoque",
                                true,
                                "organisations",
                                List.of("cd-21"),
                                "heure",
                                "09:30",
                                "lieu",
                                "Locaux de la DDETS"));
        attendreEtat("MEDIATION_CONVOCATION", "A_IMPRIMER");
        assertThat(envoi(dossier, "MEDIATION_CONVOCATION").getString("aEnvoyerAvant"))
                .isEqualTo("2026-11-26");
        broker().seance("dossier.retire.v1", dossier, seance, Map.of("motif", "REPORTE"));
        attendreEtat("MEDIATION_CONVOCATION", "ANNULE");
    }

    @Test
    void l_avis_d_une_centralisee_va_au_menage_et_en_copie_aux_services_qui_le_suivent() {
        broker().etape(dossier, "C1", "CP", Map.of("connuDe", List.of("cd-21")));
        quand(() -> envois(dossier).size() == 2);
        broker().seance(
                        "avis.rendu.v1",
                        dossier,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "formation",
                                "ccapex-centralisee",
                                "parc",
                                "PRIVE",
                                "avis",
                                "MAINTIEN_SOUS_CONDITIONS",
                                "preconisations",
                                List.of(Map.of("id", "p1", "type", "PLAN_APUREMENT"))));
        attendreEtat("CENTRALISEE_MENAGE", "A_IMPRIMER");
        attendreEtat("CENTRALISEE_COPIE_SERVICES_SOCIAUX", "CONFIRME");
        assertThat(envoi(dossier, "CENTRALISEE_COPIE_SERVICES_SOCIAUX").getString("organisation"))
                .isEqualTo("cd-21");
    }

    @Test
    void en_seine_et_marne_l_enquete_est_due_au_gestionnaire_de_l_arrondissement() {
        broker().etape(
                        dossier,
                        "A77",
                        "ASSIGNATION",
                        Map.of(
                                "departement",
                                "77",
                                "commune",
                                "77284",
                                "dateAudience",
                                "2027-02-25"));
        var affectation = UUID.randomUUID().toString();
        var enquete =
                Map.<String, Object>of(
                        "departement",
                        "77",
                        "mission",
                        "ENQUETE_SOCIALE",
                        "organisation",
                        "cd-77",
                        "acte",
                        "A77",
                        "demandeeLe",
                        "2026-11-20",
                        "echeances",
                        List.of(Map.of("code", "ENQUETE_SOCIALE", "date", "2027-01-26")));
        quand(() ->
                mongo.getCollection("preparations").find(new Document("dossier", dossier)).first()
                        != null);
        broker().affectation("affectation.creee.v1", dossier, affectation, enquete);
        attendreEtat("ASSIGNATION_DEMANDE_ENQUETE", "CONFIRME");
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(
                                        new Document("dossier", dossier)
                                                .append("regle", "R-184")
                                                .append("vers", "sous-prefecture-meaux")
                                                .append("echeance", "2027-01-26"))
                        == 1);

        broker().etape(
                        dossier,
                        "R77",
                        "RENVOI",
                        Map.of(
                                "departement",
                                "77",
                                "commune",
                                "77284",
                                "dateAudience",
                                "2027-03-31"));
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(
                                        new Document("dossier", dossier)
                                                .append("regle", "R-184")
                                                .append("echeance", "2027-03-01"))
                        == 1);

        broker().affectation(
                        "affectation.carence-constatee.v1",
                        dossier,
                        affectation,
                        Map.of(
                                "departement",
                                "77",
                                "mission",
                                "ENQUETE_SOCIALE",
                                "organisation",
                                "cd-77",
                                "le",
                                "2026-11-23"));
        quand(() -> !envoi(dossier, "COPIE_RAPPORT").getString("etat").equals("aucun"));
        assertThat(envoi(dossier, "COPIE_RAPPORT").getString("organisation"))
                .isEqualTo("sous-prefecture-meaux");
        assertThat(envois(dossier)).noneMatch(e -> e.getString("genre").equals("MENAGE"));
    }

    @Test
    void une_lettre_que_plus_personne_ne_peut_lire_s_ecrit_de_nouveau_avant_de_partir() {
        broker().etape(dossier, "C1", "CP", Map.of());
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        var lettre = envoi(dossier, "CP_MENAGE_PRIVE").getString("_id");
        mongo.getCollection("plis")
                .updateOne(
                        new Document("_id", lettre),
                        new Document("$set", new Document("dossier", "une-autre-cle")));
        var lot =
                secretariat()
                        .post(
                                "/api/notifications/impressions",
                                "{\"envois\":[\"" + lettre + "\"]}");
        assertThat(lot.statut()).isEqualTo(409);
        attendreEtat("CP_MENAGE_PRIVE", "A_IMPRIMER");
        assertThat(secretariat().fichier("/api/notifications/envois/" + lettre + "/courrier.pdf"))
                .isNotEmpty();
    }
}
