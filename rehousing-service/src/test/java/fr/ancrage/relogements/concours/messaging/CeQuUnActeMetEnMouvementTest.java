package fr.ancrage.relogements.concours.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.sealing.Envelopes;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.messages.Deliveries;
import fr.ancrage.relogements.LeBroker;
import fr.ancrage.relogements.ServiceDemarre;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.vivier.model.EntreeId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Product §8, the rehousing-service's column, over a real broker. */
@ServiceDemarre
class CeQuUnActeMetEnMouvementTest {

    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired MeterRegistry mesures;
    @Autowired ParkedMessages gares;
    @Autowired Envelopes enveloppes;
    @LocalServerPort int port;

    private final String dossier = UUID.randomUUID().toString();

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private Optional<Document> concours(String du) {
        return Optional.ofNullable(
                mongo.getCollection("concours")
                        .find(new Document("_id", ConcoursId.pour(du).toString()))
                        .first());
    }

    private Document attendreConcours(String du, Predicate<Document> que) {
        await().atMost(Duration.ofSeconds(20)).until(() -> concours(du).filter(que).isPresent());
        return concours(du).orElseThrow();
    }

    private Document attendreEtat(String du, String etat) {
        return attendreConcours(du, d -> etat.equals(ligne(d).getString("etat")));
    }

    private Optional<Document> entree(String du) {
        return Optional.ofNullable(
                mongo.getCollection("vivier")
                        .find(new Document("_id", EntreeId.pour(du).toString()))
                        .first());
    }

    private Document attendreEntree(String du, String etat) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        entree(du)
                                .filter(d -> etat.equals(ligne(d).getString("etat")))
                                .isPresent());
        return entree(du).orElseThrow();
    }

    private static Document ligne(Document d) {
        return d.get("ligne", Document.class);
    }

    private static List<String> types(Document d) {
        return d.getList("journal", Document.class).stream().map(e -> e.getString("type")).toList();
    }

    @AfterEach
    void rien_n_est_gare() {
        assertThat(gares.list()).isEmpty();
    }

    @Test
    void une_requisition_ouvre_puis_un_octroi_decide() {
        broker().etape(dossier, "R1", "RFP", Map.of("date", "2026-10-20"));
        var ouvert = attendreEtat(dossier, "EN_INSTRUCTION");
        assertThat(ligne(ouvert)).containsEntry("reponseAttendueLe", "2026-12-20");
        broker().octroi(dossier, "D1", Map.of("acteVise", "R1", "veilleSociale", true));
        var accorde = attendreEtat(dossier, "ACCORDE");
        assertThat(ligne(accorde))
                .containsEntry("categorie", enveloppes.token("21", "categorie", "A"))
                .containsEntry("critereManquant", enveloppes.token("21", "critereManquant", "true"))
                .containsEntry("possibleLe", "2027-04-01");
        assertThat(ligne(accorde).getList("visiblePour", String.class))
                .contains("cfp:dep:21", "cfp:arr:212", "cfp:accorde:21");
    }

    @Test
    void une_implication_terminee_ferme_le_registre_et_le_vivier_avant_ou_apres_le_fait() {
        var etude = Map.<String, Object>of("etude", "etude-duval");
        broker().implicationTerminee(dossier, "acte/R1", "etude-duval", "COMMISSAIRE_JUSTICE");
        broker().implicationTerminee(dossier, "a-" + dossier, "cd-21", "SERVICE_SOCIAL");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> concours(dossier).isPresent() && entree(dossier).isPresent());
        broker().etape(dossier, "R1", "RFP", etude);
        broker().rapport(dossier, true);
        broker().avis(dossier, "s1", "RELOGEMENT");
        assertThat(cles(attendreEtat(dossier, "EN_INSTRUCTION")))
                .doesNotContain("cfp:etude:etude-duval");
        assertThat(cles(attendreEntree(dossier, "COMPLETE"))).containsExactly("vivier:dep:21");

        var autre = UUID.randomUUID().toString();
        broker().etape(autre, "R1", "RFP", etude);
        assertThat(cles(attendreEtat(autre, "EN_INSTRUCTION"))).contains("cfp:etude:etude-duval");
        broker().implicationTerminee(autre, "acte/R1", "etude-duval", "COMMISSAIRE_JUSTICE");
        attendreConcours(autre, d -> !cles(d).contains("cfp:etude:etude-duval"));
    }

    private static List<String> cles(Document d) {
        return ligne(d).getList("visiblePour", String.class);
    }

    @Test
    void ce_qui_dit_la_vulnerabilite_ne_se_lit_pas_dans_la_base() {
        broker().octroi(dossier, "D1", Map.of("veilleSociale", true, "critereValide", true));

        var acte = attendreEtat(dossier, "ACCORDE").getList("actes", Document.class).getFirst();

        assertThat(acte.get("veilleSociale", Document.class)).containsOnlyKeys("scelle");
        assertThat(acte.get("critere", Document.class)).containsOnlyKeys("scelle");
    }

    @Test
    void l_octroi_avant_la_requisition_donne_le_meme_etat() {
        broker().octroi(dossier, "D1", Map.of());
        attendreEtat(dossier, "ACCORDE");
        broker().etape(dossier, "R1", "RFP", Map.of("date", "2026-10-20"));
        var apres = attendreConcours(dossier, d -> d.getList("actes", Document.class).size() == 2);
        assertThat(ligne(apres)).containsEntry("etat", "ACCORDE");
    }

    @Test
    void un_message_livre_dix_fois_laisse_une_seule_trace() {
        var id = broker().etape(dossier, "R1", "RFP", Map.of());
        for (var i = 0; i < 9; i++) {
            broker().etape(id, dossier, "R1", "RFP", Map.of());
        }
        broker().octroi(dossier, "D1", Map.of());
        assertThat(types(attendreEtat(dossier, "ACCORDE"))).hasSize(2);
    }

    @Test
    void une_annulation_ou_une_reunion_connue_avant_tout_acte_n_arrete_rien() {
        var reuni = UUID.randomUUID().toString();
        broker().annulee(dossier, "R1", "RFP");
        broker().reuni(reuni, UUID.randomUUID().toString());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> concours(dossier).isPresent() && concours(reuni).isPresent());
        broker().octroi(dossier, "D1", Map.of());
        attendreEtat(dossier, "ACCORDE");
    }

    @Test
    void un_acte_annule_ne_compte_plus() {
        broker().octroi(dossier, "D1", Map.of());
        attendreEtat(dossier, "ACCORDE");
        broker().annulee(dossier, "D1", "DECISION_CFP");
        var annule = attendreEtat(dossier, "SANS_OBJET");
        assertThat(ligne(annule).getList("visiblePour", String.class)).isEmpty();
    }

    @Test
    void un_proces_verbal_clot_avec_son_issue() {
        broker().octroi(dossier, "D1", Map.of());
        broker().etape(
                        dossier,
                        "P1",
                        "PV_EXPULSION",
                        Map.of("date", "2027-04-02", "issue", "EXPULSION"));
        attendreEtat(dossier, "CLOS");
    }

    @Test
    void un_sursis_en_seine_et_marne_et_un_octroi_dans_le_departement_d_essai() {
        broker().etape(
                        dossier,
                        "D1",
                        "DECISION_CFP",
                        Map.of(
                                "departement", "77",
                                "commune", "77284",
                                "arrondissement", "771",
                                "sens", "SURSIS"));
        attendreEtat(dossier, "SURSIS");
        var essai = UUID.randomUUID().toString();
        broker().octroi(
                        essai,
                        "D1",
                        Map.of(
                                "departement", "99",
                                "commune", "99001",
                                "arrondissement", "991"));
        attendreEtat(essai, "ACCORDE");
        assertThat(
                        Client.agent(port, "siao-99", "siao-99", "siao")
                                .get("/api/relogements/concours?dossier=" + essai)
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void les_dossiers_reunis_font_un_seul_concours_et_la_suite_va_a_celui_qui_reste() {
        var garde = UUID.randomUUID().toString();
        broker().octroi(dossier, "D1", Map.of());
        attendreEtat(dossier, "ACCORDE");
        broker().reuni(dossier, garde);
        attendreEtat(garde, "ACCORDE");
        attendreEtat(dossier, "SANS_OBJET");
        broker().etape(dossier, "R1", "RFP", Map.of("date", "2026-10-20"));
        attendreConcours(garde, d -> d.getList("actes", Document.class).size() == 2);
    }

    @Test
    void un_evenement_qui_revient_apres_la_reunion_de_deux_dossiers_ne_change_rien() {
        var garde = UUID.randomUUID().toString();
        var avis = "seances/s-" + dossier + "/1";
        var acte = broker().etape(dossier, "R1", "RFP", Map.of("date", "2026-10-20"));
        attendreEtat(dossier, "EN_INSTRUCTION");
        broker().avisDit(avis, dossier, "s-" + dossier, "RELOGEMENT");
        attendreEntree(dossier, "A_COMPLETER");
        broker().reuni(dossier, garde);
        attendreEntree(garde, "A_COMPLETER");
        var concours = concours(garde);
        var entree = entree(garde);

        new Deliveries(mesures)
                .take(
                        () -> {
                            broker().etape(
                                            acte,
                                            dossier,
                                            "R1",
                                            "RFP",
                                            Map.of("date", "2026-10-20"));
                            broker().avisDit(avis, dossier, "s-" + dossier, "RELOGEMENT");
                        },
                        "rehousing-service.enregistrerConcours",
                        "rehousing-service.preconiserRelogement");

        assertThat(concours(garde)).isEqualTo(concours);
        assertThat(versionEtJournal(entree(garde))).isEqualTo(versionEtJournal(entree));
    }

    private static List<Object> versionEtJournal(Optional<Document> document) {
        return List.of(
                document.orElseThrow().get("version"), document.orElseThrow().get("journal"));
    }

    @Test
    void une_preconisation_de_relogement_entre_au_vivier_et_le_rapport_social_complete() {
        broker().avis(dossier, "s-" + dossier, "PLAN_APUREMENT", "RELOGEMENT");
        var entree = attendreEntree(dossier, "A_COMPLETER");
        assertThat(types(entree)).contains("vivier.entree.v1");
        assertThat(ligne(entree))
                .containsEntry("rappelLe", "2027-02-17")
                .containsEntry("limiteLe", "2027-05-17");
        broker().rapport(dossier, false);
        broker().rapport(dossier, true);
        assertThat(types(attendreEntree(dossier, "COMPLETE"))).contains("vivier.completee.v1");
    }

    @Test
    void un_rapport_social_venu_avant_la_preconisation_compte() {
        broker().rapport(dossier, true);
        attendreEntree(dossier, "HORS_VIVIER");
        broker().avis(dossier, "s-" + dossier, "RELOGEMENT");
        assertThat(types(attendreEntree(dossier, "COMPLETE")))
                .contains("vivier.entree.v1")
                .doesNotContain("vivier.completee.v1");
    }

    @Test
    void un_avis_sans_relogement_n_entre_personne() {
        var temoin = UUID.randomUUID().toString();
        broker().avis(dossier, "s-" + dossier, "PLAN_APUREMENT");
        broker().avis(temoin, "s-" + temoin, "RELOGEMENT");
        attendreEntree(temoin, "A_COMPLETER");
        assertThat(entree(dossier)).isEmpty();
    }
}
