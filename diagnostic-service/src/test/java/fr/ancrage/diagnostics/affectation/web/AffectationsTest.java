package fr.ancrage.diagnostics.affectation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.affectation.usecase.SuivreDossier;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.test.http.Client;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The life of a DSF over HTTP, and who may see or do what (product §3). */
@ServiceDemarre
class AffectationsTest {

    private static final String SECTIONS =
            """
            {"redacteur":"Une assistante sociale","presenceLocataire":"oui","transmission":"faite",
             "identiteLocataire":"Canari Jaune","situationFamiliale":"seul","accompagnement":"CD",
             "situationLocative":"T2","endettementLocatif":"1 200 €","traitementDette":"FSL",
             "reprisePaiement":"oui","capaciteRemboursement":"50 €","preconisations":"plan"}\
            """;

    @LocalServerPort int port;
    @Autowired DemanderMission demander;
    @Autowired MongoTemplate mongo;
    @Autowired SuivreDossier suivre;

    private final String dossier = UUID.randomUUID().toString();
    private String chemin = "";
    private Client service;
    private Client secretariat;

    @BeforeEach
    void une_assignation_a_dijon() {
        demander.executer(
                new DemanderMission.Commande(
                        Mission.DSF,
                        dossier,
                        "21",
                        "21231",
                        Parc.PRIVE,
                        new ActeDeclencheur(
                                "C1", NatureActe.ASSIGNATION, LocalDate.of(2026, 11, 12)),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2027, 2, 25),
                        null,
                        0,
                        null,
                        null,
                        Set.of("caf-21"),
                        null,
                        1,
                        new Origine("message", "dossiers/" + dossier + "/1")));
        chemin = "/api/diagnostics/affectations/" + AffectationId.pour(dossier, "C1", Mission.DSF);
        service =
                Client.agent(
                        port, "social-dijon-metropole", "dijon-metropole", "travailleur-social");
        secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
    }

    private Client.Reponse liste(Client client) {
        return client.get("/api/diagnostics/affectations?dossier=" + dossier);
    }

    @Test
    void le_service_accepte_tente_et_remet_son_rapport() {
        assertThat(liste(service).corps().path("total").asInt()).isEqualTo(1);
        var acceptee = service.post(chemin + "/acceptation", "{}");
        assertThat(acceptee.statut()).isEqualTo(200);
        assertThat(acceptee.corps().path("etat").asString()).isEqualTo("ACCEPTEE");

        var tentative =
                service.post(
                        chemin + "/tentatives",
                        """
                        {"le":"2026-11-20","moyen":"TELEPHONE","demiJournee":"MATIN","resultat":"RENDEZ_VOUS"}\
                        """);
        assertThat(tentative.corps().path("tentatives").size()).isEqualTo(1);

        var rapport =
                service.post(
                        chemin + "/rapport",
                        """
                        {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-20","internes":"notes de Canari",
                         "sections":%s}\
                        """
                                .formatted(SECTIONS));
        assertThat(rapport.statut()).isEqualTo(200);
        assertThat(rapport.corps().path("etat").asString()).isEqualTo("RENDUE");
        assertThat(rapport.corps().path("rapport").path("sections").path("redacteur").asString())
                .isEqualTo("Une assistante sociale");
        assertThat(service.get(chemin + "/notes").corps().path("texte").asString())
                .isEqualTo("notes de Canari");
        assertThat(rapport.corps().toString()).doesNotContain("notes de Canari");
        assertThat(liste(service).corps().toString()).doesNotContain("Canari");
    }

    @Test
    void un_rapport_incomplet_dit_quelles_sections_manquent() {
        service.post(chemin + "/acceptation", "{}");
        var reponse =
                service.post(
                        chemin + "/rapport",
                        """
                        {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-21",
                         "sections":{"redacteur":"x"}}\
                        """);
        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(reponse.corps().path("problemes").toString())
                .contains("sections.presenceLocataire", "sections.preconisations")
                .contains("DATE_A_VENIR");
        assertThat(reponse.corps().path("problemes").size()).isEqualTo(12);
    }

    @Test
    void la_carence_attend_deux_tentatives_sur_des_demi_journees_differentes() {
        service.post(chemin + "/acceptation", "{}");
        var carence = "{\"le\":\"2026-11-20\"}";
        var refus = service.post(chemin + "/carence", carence);
        assertThat(refus.statut()).isEqualTo(409);
        assertThat(refus.code()).isEqualTo("TENTATIVES_INSUFFISANTES");
        assertThat(refus.corps().path("detail").asString()).contains("demi-journées");
        for (var demiJournee : new String[] {"MATIN", "SOIREE"}) {
            service.post(
                    chemin + "/tentatives",
                    "{\"le\":\"2026-11-19\",\"moyen\":\"VISITE\",\"demiJournee\":\"%s\",\"resultat\":\"SANS_REPONSE\"}"
                            .formatted(demiJournee));
        }
        var faite = service.post(chemin + "/carence", carence);
        assertThat(faite.statut()).isEqualTo(200);
        assertThat(faite.corps().path("etat").asString()).isEqualTo("CARENCE");
        assertThat(faite.corps().path("carence").path("lettre").toString())
                .contains("19 novembre 2026");
    }

    @Test
    void un_refus_motive_revient_au_secretariat_qui_reaffecte() {
        var refus = service.post(chemin + "/refus", "{\"motif\":\"Ménage suivi par le CD\"}");
        assertThat(refus.statut()).isEqualTo(200);
        assertThat(service.get(chemin).statut()).isEqualTo(404);
        var vue = secretariat.get(chemin).corps();
        assertThat(vue.path("etat").asString()).isEqualTo("REFUSEE");
        assertThat(vue.path("motif").asString()).isEqualTo("Ménage suivi par le CD");

        var inconnue =
                secretariat.post(
                        chemin + "/reaffectation", "{\"organisation\":\"cd-77\",\"motif\":\"m\"}");
        assertThat(inconnue.statut()).isEqualTo(400);
        var reaffectee =
                secretariat.post(
                        chemin + "/reaffectation",
                        "{\"organisation\":\"cd-21\",\"motif\":\"suit déjà le ménage\"}");
        assertThat(reaffectee.statut()).isEqualTo(200);
        assertThat(reaffectee.corps().path("organisation").asString()).isEqualTo("cd-21");
        var cd = Client.agent(port, "social-cd-21", "cd-21", "travailleur-social");
        assertThat(cd.post(chemin + "/acceptation", "{}").statut()).isEqualTo(200);
    }

    @Test
    void une_mission_retiree_se_dit_a_qui_l_avait_et_se_confie_a_un_autre() {
        service.post(chemin + "/acceptation", "{}");
        service.post(
                chemin + "/tentatives",
                "{\"le\":\"2026-11-19\",\"moyen\":\"VISITE\",\"demiJournee\":\"MATIN\",\"resultat\":\"SANS_REPONSE\"}");
        suivre.executer(
                new SuivreDossier.Commande(
                        dossier,
                        new Demande.Suite.FinImplication(
                                AffectationId.pour(dossier, "C1", Mission.DSF).toString(),
                                "dijon-metropole",
                                LocalDate.of(2026, 11, 20)),
                        "dossiers/" + dossier + "/2"));

        var vue = service.get(chemin).corps();
        assertThat(vue.path("etat").asString()).isEqualTo("CLOSE");
        assertThat(vue.path("motif").asString()).startsWith("Mission retirée : le secrétariat");
        assertThat(vue.has("tentatives")).isFalse();
        assertThat(vue.path("actions")).isEmpty();
        assertThat(liste(service).corps().path("total").asInt()).isEqualTo(1);

        assertThat(secretariat.get(chemin).corps().path("actions").toString())
                .isEqualTo("[\"REAFFECTER\"]");
        var reaffectation = chemin + "/reaffectation";
        assertThat(
                        secretariat
                                .post(
                                        reaffectation,
                                        "{\"organisation\":\"dijon-metropole\",\"motif\":\"m\"}")
                                .code())
                .isEqualTo("ORGANISATION_RETIREE");
        assertThat(
                        secretariat
                                .post(reaffectation, "{\"organisation\":\"cd-21\",\"motif\":\"m\"}")
                                .statut())
                .isEqualTo(200);
        assertThat(service.get(chemin).statut()).isEqualTo(404);
    }

    private Client.Reponse pourquoi(String dpo, String organisation, String role) {
        return Client.agent(port, "dpo", dpo, "dpo")
                .post(
                        "/api/diagnostics/politique/pourquoi",
                        "{\"sujet\":\"%s\",\"agent\":\"x\",\"organisation\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(dossier, organisation, role));
    }

    @Test
    void la_politique_dit_pourquoi_un_agent_lit_une_mission_et_la_question_est_tracee() {
        var confiee = pourquoi("ddets-21", "dijon-metropole", "encadrant").corps();
        assertThat(confiee.path("voit").asBoolean()).isTrue();
        var raison = confiee.path("raisons").get(0);
        assertThat(raison.path("explication").asString())
                .isEqualTo("Diagnostic social et financier : elle est confiée à son organisme.");
        assertThat(raison.path("portee").asString()).contains("confiées à son organisme");
        assertThat(raison.path("source").asString()).isNotEmpty();
        assertThat(raison.path("depuis").asString()).isEqualTo("2026-11-20");
        assertThat(raison.path("classes").size()).isEqualTo(4);
        assertThat(pourquoi("ddets-21", "caf-21", "travailleur-social").corps().toString())
                .contains("déclaré connaître");

        var rien = pourquoi("ddets-21", "cd-21", "encadrant").corps();
        assertThat(rien.path("voit").asBoolean()).isFalse();
        assertThat(rien.path("raisons").get(0).path("explication").asString())
                .contains("n’y correspond");
        assertThat(pourquoi("ddets-21", "siao-21", "siao").corps().toString())
                .contains("Ce rôle ne voit rien ici.");
        assertThat(
                        pourquoi("ddets-77", "dijon-metropole", "encadrant")
                                .corps()
                                .path("voit")
                                .asBoolean())
                .as("another département's officer learns nothing")
                .isFalse();
        assertThat(pourquoi("ddets-21", "cd-21", "sorcier").corps().toString())
                .contains("ROLE_INCONNU");
        assertThat(service.post("/api/diagnostics/politique/pourquoi", "{}").statut())
                .isEqualTo(403);
        assertThat(
                        mongo.getCollection("piste")
                                .countDocuments(
                                        new Document("genre", "pourquoi").append("ids", dossier)))
                .isEqualTo(5);

        service.post(chemin + "/refus", "{\"motif\":\"hors secteur\"}");
        assertThat(pourquoi("ddets-21", "dijon-metropole", "encadrant").corps().toString())
                .contains("son organisme l’a refusée");
    }

    @Test
    void le_secretariat_clot_avec_un_motif() {
        assertThat(secretariat.post(chemin + "/cloture", "{}").statut()).isEqualTo(400);
        var close = secretariat.post(chemin + "/cloture", "{\"motif\":\"dette soldée\"}");
        assertThat(close.corps().path("etat").asString()).isEqualTo("CLOSE");
        assertThat(service.post(chemin + "/acceptation", "{}").code()).isEqualTo("DEJA_CLOSE");
    }

    @Test
    void les_filtres_se_combinent_et_une_page_a_sa_forme() {
        var page =
                secretariat.get(
                        "/api/diagnostics/affectations?etat=A_ACCEPTER&mission=DSF&organisation=dijon-metropole&dossier="
                                + dossier
                                + "&page=0&taille=5");
        assertThat(page.corps().path("elements").size()).isEqualTo(1);
        assertThat(page.corps().path("taille").asInt()).isEqualTo(5);
        assertThat(
                        secretariat
                                .get(
                                        "/api/diagnostics/affectations?enRetard=true&dossier="
                                                + dossier)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
        assertThat(secretariat.get("/api/diagnostics/affectations?etat=FAIT").statut())
                .isEqualTo(400);
        assertThat(secretariat.get("/api/diagnostics/affectations?taille=500").statut())
                .isEqualTo(400);
    }

    @Test
    void le_travail_en_cours_compte_ce_qui_attend_l_organisation() {
        var avant = aAccepter(service);
        assertThat(avant).isPositive();
        service.post(chemin + "/acceptation", "{}");
        assertThat(aAccepter(service)).isEqualTo(avant - 1);
    }

    private static int aAccepter(Client client) {
        var elements = client.get("/api/diagnostics/travail").corps().path("elements");
        assertThat(elements.get(0).path("code").asString()).isEqualTo("A_ACCEPTER");
        assertThat(elements.get(0).path("lien").asString())
                .isEqualTo("/affectations?vue=a-accepter");
        return elements.get(0).path("total").asInt();
    }

    @Test
    void chaque_figure_du_travail_est_la_longueur_de_la_liste_ou_mene_son_lien() {
        var listes =
                Map.of(
                        "A_ACCEPTER", "etat=A_ACCEPTER",
                        "EN_RETARD", "travail=EN_RETARD",
                        "CETTE_SEMAINE", "travail=CETTE_SEMAINE",
                        "SANS_ACTIVITE", "travail=SANS_ACTIVITE",
                        "SANS_ORGANISATION", "etat=SANS_ORGANISATION",
                        "REFUSEES", "etat=REFUSEE");
        var elements = secretariat.get("/api/diagnostics/travail").corps().path("elements");
        assertThat(elements.size()).isEqualTo(listes.size());
        for (var element : elements) {
            var liste =
                    secretariat.get(
                            "/api/diagnostics/affectations?"
                                    + listes.get(element.path("code").asString()));
            assertThat(liste.corps().path("total").asInt())
                    .as(element.path("code").asString())
                    .isEqualTo(element.path("total").asInt());
        }
        assertThat(secretariat.get("/api/diagnostics/affectations?travail=DEMAIN").statut())
                .isEqualTo(400);
    }

    @Test
    void un_agent_reprend_la_mission_d_un_collegue_et_l_encadrant_la_confie() {
        service.post(chemin + "/acceptation", "{}");
        var collegue =
                Client.agent(port, "social-metropole-2", "dijon-metropole", "travailleur-social");
        assertThat(service.get(chemin).corps().path("actions").toString())
                .doesNotContain("PRENDRE", "CONFIER");
        assertThat(collegue.get(chemin).corps().path("actions").toString()).contains("PRENDRE");
        var reprise = collegue.post(chemin + "/prise-en-main", "{}");
        assertThat(reprise.corps().path("accepteePar").asString()).isEqualTo("social-metropole-2");
        assertThat(collegue.post(chemin + "/prise-en-main", "{}").code()).isEqualTo("DEJA_CONFIEE");
        assertThat(miennes(collegue)).isEqualTo(1);
        assertThat(miennes(service)).isZero();

        var confier = "{\"agent\":\"social-dijon-metropole\"}";
        assertThat(collegue.post(chemin + "/attribution", confier).statut()).isEqualTo(403);
        var encadrant = Client.agent(port, "encadrant-metropole", "dijon-metropole", "encadrant");
        service.post(autreAffectation() + "/acceptation", "{}");
        assertThat(encadrant.get("/api/diagnostics/agents").corps().toString())
                .contains("social-metropole-2", "social-dijon-metropole");
        assertThat(collegue.get("/api/diagnostics/agents").corps().path("elements").size())
                .isZero();
        assertThat(
                        encadrant
                                .post(chemin + "/attribution", "{\"agent\":\"inconnu\"}")
                                .corps()
                                .toString())
                .contains("AGENT_INCONNU");
        var confiee = encadrant.post(chemin + "/attribution", confier);
        assertThat(confiee.corps().path("accepteePar").asString())
                .isEqualTo("social-dijon-metropole");
        assertThat(miennes(service)).isEqualTo(1);
    }

    private int miennes(Client client) {
        return client.get("/api/diagnostics/affectations?miennes=true&dossier=" + dossier)
                .corps()
                .path("total")
                .asInt();
    }

    private String autreAffectation() {
        var id =
                demander.executer(
                                new DemanderMission.Commande(
                                        Mission.DSF,
                                        UUID.randomUUID().toString(),
                                        "21",
                                        "21231",
                                        Parc.PRIVE,
                                        new ActeDeclencheur(
                                                "C2",
                                                NatureActe.ASSIGNATION,
                                                LocalDate.of(2026, 11, 12)),
                                        LocalDate.of(2026, 11, 20),
                                        null,
                                        null,
                                        0,
                                        null,
                                        null,
                                        Set.of(),
                                        null,
                                        1,
                                        new Origine("message", "m-" + UUID.randomUUID())))
                        .orElseThrow();
        return "/api/diagnostics/affectations/" + id;
    }

    @Test
    void sans_jeton_401_et_un_identifiant_quelconque_404() {
        assertThat(Client.personne(port).get(chemin).statut()).isEqualTo(401);
        assertThat(service.get("/api/diagnostics/affectations/nimporte").statut()).isEqualTo(404);
        assertThat(service.get("/api/diagnostics/affectations/" + UUID.randomUUID()).statut())
                .isEqualTo(404);
    }

    @Test
    void la_piste_d_un_dossier_se_lit_par_le_delegue_du_departement_et_par_lui_seul() {
        service.get(chemin);
        var piste = "/api/diagnostics/piste?dossier=" + dossier;

        var entrees =
                Client.agent(port, "dpo-21", "ddets-21", "dpo").get(piste).corps().path("elements");
        assertThat(entrees.valueStream().map(e -> e.path("libelle").asString()))
                .contains("Consultation d’une mission (diagnostic, enquête ou visite)");
        assertThat(entrees.valueStream().map(e -> e.path("concerne").toString()))
                .containsOnly("[\"" + dossier + "\"]");
        assertThat(
                        Client.agent(port, "dpo-77", "ddets-77", "dpo")
                                .get(piste)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
        assertThat(service.get(piste).statut()).isEqualTo(403);
    }

    @Test
    void chaque_lecture_chaque_changement_et_chaque_refus_laissent_une_trace() {
        var id = AffectationId.pour(dossier, "C1", Mission.DSF).toString();
        service.get(chemin);
        service.post(chemin + "/acceptation", "{}");
        Client.agent(port, "secretariat-77", "ddets-77", "secretariat").get(chemin);
        var traces =
                mongo.getCollection("piste").find().into(new ArrayList<>()).stream()
                        .map(Document::toJson)
                        .filter(trace -> trace.contains(id))
                        .toList();
        assertThat(traces).anyMatch(t -> t.contains("LECTURE"));
        assertThat(traces).anyMatch(t -> t.contains("MODIFICATION"));
        assertThat(traces).anyMatch(t -> t.contains("REFUS"));
    }
}
