package fr.ancrage.commissions.seance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.commissions.UnCaseService;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.usecase.NoterFait;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.seance.model.FinProcedure;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import fr.ancrage.commissions.seance.usecase.SuivreDossier;
import fr.ancrage.platform.test.http.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A sitting from its programme to its relevé, through the API; today is 20 November 2026. */
@ServiceDemarre
class SeancesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final AtomicInteger MINUTE = new AtomicInteger();

    @LocalServerPort int port;
    @Autowired NoterFait noter;
    @Autowired SuivreDossier suivre;
    @Autowired MongoTemplate mongo;

    private Client secretariat;

    @BeforeEach
    void preparer() {
        secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
    }

    @AfterEach
    void revenir() {
        UnCaseService.ABSENT.set(false);
    }

    private String dossier(@Nullable String bailleur) {
        return dossier("21231", "212", Parc.PUBLIC, bailleur);
    }

    private String dossier(
            String commune, String arrondissement, Parc parc, @Nullable String bailleur) {
        var id = UUID.randomUUID().toString();
        noter.executer(
                new NoterFait.Commande(
                        id,
                        "21",
                        "acte.recu",
                        "dossiers/" + id + "/1",
                        d ->
                                d.avec(
                                        new ActeSuivi("C" + id, "CQL", JOUR, JOUR, 1),
                                        new Situation(
                                                commune,
                                                arrondissement,
                                                parc,
                                                Stade.CQL,
                                                bailleur,
                                                null))));
        UnCaseService.nommer(id, "Vaillant-Œuvrard");
        return id;
    }

    private String seance(String formation, String date) {
        var minute = MINUTE.getAndIncrement();
        var reponse =
                secretariat.post(
                        "/api/commissions/seances",
                        """
                        {"formation":"%s","date":"%s","heure":"%02d:%02d","lieu":"Salle Vauban"}\
                        """
                                .formatted(formation, date, 9 + minute / 60, minute % 60));
        assertThat(reponse.statut()).as(reponse.texte()).isEqualTo(200);
        return "/api/commissions/seances/" + reponse.corps().path("id").asString();
    }

    private Client.Reponse inscrire(String seance, String dossier) {
        return secretariat.post(seance + "/inscriptions", "{\"dossier\":\"" + dossier + "\"}");
    }

    private Client.Reponse rendre(String seance, String dossier) {
        return secretariat.post(
                seance + "/avis",
                """
                {"dossier":"%s","avis":"MAINTIEN_SOUS_CONDITIONS","observation":"Reprise du loyer courant constatée.",
                 "adhesion":"ADHERE","presenceMenage":"PRESENT","reexamenLe":"2027-02-12",
                 "preconisations":[
                  {"type":"PLAN_APUREMENT","organisation":"orvitis","quoi":"80 € par mois en plus du loyer","echeance":"2026-12-15"},
                  {"type":"RELOGEMENT","organisation":"ddets-21"}]}\
                """
                        .formatted(dossier));
    }

    @Test
    void une_saisine_de_la_caf_est_un_sujet_a_part_que_la_seance_decide() throws IOException {
        var dossier = dossier("orvitis");
        noter.executer(
                new NoterFait.Commande(
                        dossier,
                        "21",
                        "acte.recu",
                        "dossiers/" + dossier + "/2",
                        d ->
                                d.avec(
                                        new ActeSuivi(
                                                "A" + dossier,
                                                "SAISINE_APL",
                                                LocalDate.of(2027, 1, 4),
                                                JOUR,
                                                2),
                                        Objects.requireNonNull(d.situation()))));
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, dossier);
        var ligne = secretariat.get(seance + "/ordre-du-jour").corps().path("elements").get(0);
        assertThat(ligne.path("saisineApl").path("date").asString()).isEqualTo("2027-01-04");
        assertThat(texte(secretariat.fichier(seance + "/ordre-du-jour.pdf")))
                .contains("Décision sur l’aide au logement");

        assertThat(decider(seance, dossier, "").code()).isEqualTo("DECISION_APL_MANQUANTE");
        var sansMotivation = ",\"decisionApl\":{\"motif\":\"MAUVAISE_FOI\"}";
        assertThat(decider(seance, dossier, sansMotivation).texte())
                .contains("decisionApl.motivation");
        var maintien =
                ",\"decisionApl\":{\"motif\":\"PLAN_EN_COURS\",\"motivation\":\"Plan signé.\"}";
        var rendue = decider(seance, dossier, maintien);
        assertThat(rendue.statut()).as(rendue.texte()).isEqualTo(200);
        var decidee = secretariat.get(seance + "/ordre-du-jour").corps().path("elements").get(0);
        assertThat(decidee.has("saisineApl")).isFalse();
        assertThat(decidee.path("avis").path("decisionApl").path("issue").asString())
                .isEqualTo("MAINTIEN");
        assertThat(texte(secretariat.fichier(seance + "/releve-de-decisions.pdf")))
                .contains("Aide au logement : Aide maintenue", "Plan signé.");
    }

    private Client.Reponse decider(String seance, String dossier, String apl) {
        return secretariat.post(
                seance + "/avis",
                "{\"dossier\":\"" + dossier + "\",\"avis\":\"SANS_OBJET\"" + apl + "}");
    }

    private static String texte(byte[] pdf) throws IOException {
        try (var lu = Loader.loadPDF(pdf)) {
            assertThat(lu.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            // a narrow column may break a line after a hyphen
            return new PDFTextStripper()
                    .getText(lu)
                    .replaceAll("-\\s+", "-")
                    .replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private String pourquoi(String dossier, String organisation, String role) {
        return Client.agent(port, "admin-21", "ddets-21", "administrateur")
                .post(
                        "/api/commissions/politique/pourquoi",
                        "{\"sujet\":\"%s\",\"agent\":\"x\",\"organisation\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(dossier, organisation, role))
                .texte();
    }

    @Test
    void un_membre_voit_son_dossier_tant_que_rien_n_y_met_fin_et_la_politique_le_dit() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-12-11");
        inscrire(seance, dossier);
        var membre = Client.agent(port, "m", "orvitis", "membre-commission");
        assertThat(membre.get(seance + "/ordre-du-jour").texte()).contains(dossier);
        assertThat(pourquoi(dossier, "orvitis", "membre-commission"))
                .contains("siège à la séance du 11/12/2026", "R-202");
        assertThat(pourquoi(dossier, "habellis", "membre-commission")).contains("\"voit\":false");

        suivre.executer(
                new SuivreDossier.Commande(
                        dossier,
                        new SuivreDossier.FinImplication(
                                seance.substring(seance.lastIndexOf('/') + 1), "orvitis"),
                        JOUR,
                        "dossiers/" + dossier + "/9"));
        assertThat(membre.get(seance + "/ordre-du-jour").statut()).isEqualTo(404);
        assertThat(pourquoi(dossier, "orvitis", "membre-commission")).contains("\"voit\":false");
        assertThat(pourquoi(dossier, "ddets-21", "secretariat"))
                .contains("Il suit les commissions de son département");
    }

    @Test
    void chaque_acte_eteint_dit_pourquoi() {
        var membre = Client.agent(port, "m", "cd-21", "membre-commission");
        var seance = seance("mediation-dijon", "2026-12-11");
        assertThat(refusees(secretariat, seance))
                .containsExactlyInAnyOrder(
                        "NOTER_PRESENCES : Possible le jour de la séance, ou après.",
                        "RENDRE_AVIS : Possible le jour de la séance, ou après.",
                        "CLORE : Possible le jour de la séance, ou après.");
        assertThat(refusees(membre, seance))
                .hasSize(8)
                .allMatch(r -> r.endsWith("Réservé au secrétariat de la CCAPEX."));
        for (var liste : List.of("seances", "candidatures")) {
            assertThat(secretariat.get("/api/commissions/" + liste).corps().path("actions"))
                    .hasSize(1);
            assertThat(refusees(membre, "/api/commissions/" + liste))
                    .hasSize(1)
                    .allMatch(r -> r.endsWith("Réservé au secrétariat de la CCAPEX."));
        }
        var aujourdhui = seance("mediation-dijon", "2026-11-20");
        inscrire(aujourdhui, dossier("orvitis"));
        assertThat(refusees(secretariat, aujourdhui))
                .containsExactly(
                        "CLORE : Des dossiers de l’ordre du jour n’ont pas encore d’avis.");
        secretariat.post(seance + "/annulation", "{}");
        assertThat(refusees(secretariat, seance))
                .hasSize(7)
                .allMatch(r -> r.endsWith("La séance est annulée."));
    }

    private static List<String> refusees(Client client, String seance) {
        var refusees = new ArrayList<String>();
        client.get(seance)
                .corps()
                .path("actionsRefusees")
                .forEach(a ->
                        refusees.add(
                                a.path("action").asString() + " : " + a.path("raison").asString()));
        return refusees;
    }

    @Test
    void du_programme_au_releve_fige() throws IOException {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-11-20");
        var inscrite = inscrire(seance, dossier);
        assertThat(inscrite.statut()).as(inscrite.texte()).isEqualTo(200);
        assertThat(inscrite.corps().path("avertissements").get(0).path("code").asString())
                .isEqualTo("CONVOCATION_TARDIVE");
        assertThat(inscrite.corps().path("avertissements").get(0).path("source").asString())
                .contains("A-26");
        assertThat(inscrire(seance, dossier).code()).isEqualTo("DEJA_INSCRIT");

        // the agenda that leaves says no name
        var ordre = texte(secretariat.get(seance + "/ordre-du-jour.pdf").octets());
        assertThat(ordre).contains("É. V.", "21-2026-").doesNotContain("Vaillant");
        var nominatif = texte(secretariat.get(seance + "/ordre-du-jour.pdf?noms=true").octets());
        assertThat(nominatif).contains("Mme Émilie Vaillant-Œuvrard", "12 rue des Œillets");
        assertThat(UnCaseService.DERNIERE_DEMANDE.get()).contains("LISTE");

        assertThat(secretariat.post(seance + "/cloture", "{}").code())
                .isEqualTo("DECISIONS_MANQUANTES");
        assertThat(
                        secretariat
                                .post(
                                        seance + "/presences",
                                        """
                                        {"membres":[{"organisation":"cd-21","presence":"PRESENT"},{"organisation":"caf-21","presence":"ABSENT_EXCUSE"}]}\
                                        """)
                                .statut())
                .isEqualTo(200);
        var rendue = rendre(seance, dossier);
        assertThat(rendue.statut()).as(rendue.texte()).isEqualTo(200);
        assertThat(rendre(seance, dossier).code()).isEqualTo("AVIS_DEJA_RENDU");
        assertThat(publies(seance)).containsExactly("dossier.inscrit.v1", "avis.rendu.v1");
        assertThat(texte(secretariat.get(seance + "/releve-de-decisions.pdf").octets()))
                .contains("Projet.");
        assertThat(secretariat.post(seance + "/cloture", "{}").statut()).isEqualTo(200);

        // the household changes its name: the relevé says what it said
        UnCaseService.nommer(dossier, "Autrement");
        var pdf = secretariat.get(seance + "/releve-de-decisions.pdf").octets();
        ecrire("releve-de-decisions.pdf", pdf);
        ecrire("ordre-du-jour.pdf", secretariat.get(seance + "/ordre-du-jour.pdf").octets());
        assertThat(texte(pdf))
                .contains(
                        "Mme Émilie Vaillant-Œuvrard",
                        "Maintien sous conditions",
                        "80 € par mois",
                        "Plan d'apurement",
                        "Orvitis",
                        "15 décembre 2026",
                        "Réexamen le 12 février 2027",
                        "Direction départementale de l'emploi",
                        "Commissaire de justice : SCP Vauban",
                        "Absents excusés Caisse")
                .doesNotContain("Autrement", "Projet.", "Huissier");
        // with the case-service away it opens all the same, without the names
        UnCaseService.ABSENT.set(true);
        var sansNoms = secretariat.get(seance + "/releve-de-decisions.pdf");
        assertThat(sansNoms.statut()).isEqualTo(200);
        assertThat(texte(sansNoms.octets()))
                .contains("Identité indisponible", "Maintien sous conditions")
                .doesNotContain("Vaillant");
        UnCaseService.ABSENT.set(false);
        // and the erased household is unreadable for ever
        UnCaseService.effacer(dossier);
        assertThat(texte(secretariat.get(seance + "/releve-de-decisions.pdf").octets()))
                .contains("Identité effacée")
                .doesNotContain("Vaillant");
        var stocke = mongo.getCollection("releves").find().into(new ArrayList<>()).toString();
        assertThat(stocke).doesNotContain("Vaillant", "Œillets");

        // examined: it waits no longer, and comes back on its day
        assertThat(
                        secretariat
                                .get("/api/commissions/candidatures?dossier=" + dossier)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
    }

    /** What the journal of a sitting tells the others, in its order. */
    private List<String> publies(String seance) {
        var id = seance.substring(seance.lastIndexOf('/') + 1);
        var document = mongo.getCollection("seances").find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        return document.getList("journal", Document.class).stream()
                .filter(e -> e.getBoolean("pub"))
                .map(e -> e.getString("type"))
                .toList();
    }

    private static void ecrire(String nom, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target", "pieces"));
        Files.write(Path.of("target", "pieces", nom), pdf);
    }

    @Test
    void un_dossier_reuni_apres_la_cloture_garde_sa_part_du_releve() throws IOException {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, dossier);
        rendre(seance, dossier);
        secretariat.post(seance + "/cloture", "{}");
        var garde = dossier("orvitis");
        suivre.executer(
                new SuivreDossier.Commande(
                        dossier, new SuivreDossier.Reunion(garde), JOUR, "dossiers/r/9"));
        assertThat(
                        secretariat
                                .get("/api/commissions/preconisations?dossier=" + garde)
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(2);
        assertThat(texte(secretariat.get(seance + "/releve-de-decisions.pdf").octets()))
                .contains("Mme Émilie Vaillant-Œuvrard");
        UnCaseService.reunirLeMenage(dossier);
        assertThat(texte(secretariat.get(seance + "/releve-de-decisions.pdf").octets()))
                .contains("Mme Émilie Vaillant-Œuvrard");
    }

    @Test
    void une_expulsion_dite_sous_le_dossier_absorbe_ferme_les_suites_de_celui_qui_est_garde() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, dossier);
        rendre(seance, dossier);
        var garde = dossier("orvitis");
        noter.executer(
                new NoterFait.Commande(
                        dossier, "21", "dossier.reuni", "dossiers/r/1", d -> d.reuniDans(garde)));
        suivre.executer(
                new SuivreDossier.Commande(
                        dossier, new SuivreDossier.Reunion(garde), JOUR, "dossiers/r/1"));
        var expulsion =
                new SuivreDossier.Commande(
                        dossier,
                        new SuivreDossier.Fin(new FinProcedure(MotifRetrait.EXPULSION, "E1", JOUR)),
                        JOUR,
                        "dossiers/r/2");
        suivre.executer(expulsion);
        suivre.executer(expulsion);
        var suites =
                secretariat
                        .get("/api/commissions/preconisations?ouvertes=false&dossier=" + garde)
                        .corps();
        assertThat(suites.path("elements"))
                .hasSize(2)
                .allSatisfy(p ->
                        assertThat(p.path("preconisation").path("etat").asString())
                                .isEqualTo("ABANDONNEE"));
    }

    @Test
    void sans_le_case_service_un_premier_releve_attend_et_le_dit() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, dossier);
        rendre(seance, dossier);
        UnCaseService.ABSENT.set(true);
        assertThat(secretariat.post(seance + "/cloture", "{}").statut()).isEqualTo(200);
        var reponse = secretariat.get(seance + "/releve-de-decisions.pdf");
        assertThat(reponse.statut()).isEqualTo(503);
        assertThat(reponse.code()).isEqualTo("IDENTITES_INDISPONIBLES");
        assertThat(secretariat.get(seance + "/ordre-du-jour").statut()).isEqualTo(200);
        UnCaseService.ABSENT.set(false);
        assertThat(secretariat.get(seance + "/releve-de-decisions.pdf").statut()).isEqualTo(200);
    }

    @Test
    void un_membre_sous_condition_ne_voit_que_ses_dossiers_par_aucun_chemin() throws IOException {
        var sien = dossier("orvitis");
        var autre = dossier("habellis");
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, sien);
        inscrire(seance, autre);
        rendre(seance, sien);
        rendre(seance, autre);
        var orvitis = Client.agent(port, "o", "orvitis", "membre-commission");
        var lignes = orvitis.get(seance + "/ordre-du-jour").corps().path("elements");
        assertThat(lignes.size()).isEqualTo(1);
        assertThat(lignes.get(0).path("dossier").asString()).isEqualTo(sien);
        assertThat(texte(orvitis.get(seance + "/releve-de-decisions.pdf").octets()))
                .contains("Une situation", "Extrait");
        assertThat(
                        orvitis.get("/api/commissions/preconisations?dossier=" + autre)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
        var permanent = Client.agent(port, "c", "caf-21", "membre-commission");
        assertThat(permanent.get(seance + "/ordre-du-jour").corps().path("total").asInt())
                .isEqualTo(2);
        // not concerned, not of the département, no seat: it does not exist
        for (var absent :
                List.of(
                        Client.agent(port, "m", "mon-logis", "membre-commission"),
                        Client.agent(port, "s", "siao-21", "siao"),
                        Client.agent(port, "b", "orvitis", "bailleur"),
                        Client.agent(port, "s77", "ddets-77", "secretariat"))) {
            assertThat(absent.get(seance).statut()).isEqualTo(404);
            assertThat(absent.get(seance + "/releve-de-decisions.pdf").statut()).isEqualTo(404);
            assertThat(absent.get(seance + "/calendrier.ics").statut()).isEqualTo(404);
        }
    }

    /** « CFP granted, or oriented to it » (product §3): class A, addressed to it. */
    @Test
    void le_siao_lit_ce_qui_lui_oriente_un_menage_et_aucune_autre_preconisation() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, dossier);
        secretariat.post(
                seance + "/avis",
                """
                {"dossier":"%s","avis":"MAINTIEN_SOUS_CONDITIONS","presenceMenage":"PRESENT",
                 "preconisations":[{"type":"PLAN_APUREMENT","organisation":"orvitis"},
                  {"type":"RELOGEMENT","organisation":"siao-21"}]}\
                """
                        .formatted(dossier));

        var lues =
                Client.agent(port, "s", "siao-21", "siao")
                        .get("/api/commissions/preconisations?dossier=" + dossier)
                        .corps()
                        .path("elements");

        assertThat(lues.size()).isEqualTo(1);
        assertThat(lues.get(0).path("preconisation").path("type").asString())
                .isEqualTo("RELOGEMENT");
    }

    @Test
    void le_bailleur_suit_ce_qui_lui_est_adresse_et_rien_d_autre() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-11-20");
        inscrire(seance, dossier);
        rendre(seance, dossier);
        var orvitis = Client.agent(port, "b", "orvitis", "bailleur");
        var page =
                orvitis.get("/api/commissions/preconisations?miennes=true&dossier=" + dossier)
                        .corps();
        assertThat(page.path("total").asInt()).isEqualTo(1);
        var preconisation = page.path("elements").get(0).path("preconisation");
        assertThat(preconisation.path("type").asString()).isEqualTo("PLAN_APUREMENT");
        var suivi = seance + "/preconisations/" + preconisation.path("id").asString() + "/suivi";
        var etranger = Client.agent(port, "b2", "habellis", "bailleur");
        assertThat(etranger.post(suivi, "{\"etat\":\"REALISEE\"}").statut()).isEqualTo(404);
        assertThat(
                        Client.agent(port, "c", "caf-21", "membre-commission")
                                .post(suivi, "{\"etat\":\"REALISEE\"}")
                                .statut())
                .isEqualTo(403);
        assertThat(orvitis.post(suivi, "{\"etat\":\"A_FAIRE\"}").statut()).isEqualTo(400);
        assertThat(
                        orvitis.post(
                                        suivi,
                                        "{\"etat\":\"REALISEE\",\"commentaire\":\"plan signé\"}")
                                .corps()
                                .path("etat")
                                .asString())
                .isEqualTo("REALISEE");
        assertThat(orvitis.post(suivi, "{\"etat\":\"REALISEE\"}").code())
                .isEqualTo("PRECONISATION_DEJA_CLOSE");
    }

    @Test
    void cinquante_inscriptions_sur_dix_places_dix_exactement_l_emportent() throws Exception {
        var seance = seance("mediation-dijon", "2026-12-18");
        var essais = new ArrayList<Callable<Client.Reponse>>();
        for (var i = 0; i < 50; i++) {
            var dossier = dossier("orvitis");
            essais.add(() -> inscrire(seance, dossier));
        }
        var statuts = new ArrayList<Integer>();
        try (var taches = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var fait : taches.invokeAll(essais)) {
                statuts.add(fait.get().statut());
            }
        }
        assertThat(statuts).filteredOn(s -> s == 200).hasSize(10);
        assertThat(statuts).filteredOn(s -> s == 409).hasSize(40);
        assertThat(secretariat.get(seance).corps().path("inscrits").asInt()).isEqualTo(10);
        var derogation =
                secretariat.post(
                        seance + "/inscriptions",
                        "{\"dossier\":\"%s\",\"derogation\":\"audience proche\"}"
                                .formatted(dossier("orvitis")));
        assertThat(derogation.corps().path("inscrits").asInt()).isEqualTo(11);
    }

    @Test
    void le_calendrier_ne_dit_rien_des_menages_et_la_seance_n_est_programmee_qu_une_fois() {
        var seance = seance("territorialisee-beaune", "2026-12-03");
        var dossier = dossier("21054", "211", Parc.PRIVE, null);
        assertThat(inscrire(seance, dossier).corps().path("avertissements").size()).isEqualTo(1);
        var ics = secretariat.get(seance + "/calendrier.ics").texte();
        assertThat(ics)
                .contains("BEGIN:VEVENT", "CCAPEX territorialisée de Beaune", "Salle Vauban")
                .doesNotContain(dossier, "Vaillant");
        var programme = secretariat.get(seance).corps();
        assertThat(
                        secretariat
                                .post(
                                        "/api/commissions/seances",
                                        """
                                        {"formation":"territorialisee-beaune","date":"2026-12-03","heure":"%s","lieu":"x"}\
                                        """
                                                .formatted(programme.path("heure").asString()))
                                .code())
                .isEqualTo("SEANCE_EXISTANTE");
        assertThat(
                        secretariat
                                .post(
                                        "/api/commissions/seances",
                                        "{\"formation\":\"ccapex-centralisee\",\"date\":\"2026-12-03\",\"heure\":\"09:30\"}")
                                .code())
                .isEqualTo("SANS_LIEU");
        assertThat(
                        secretariat
                                .post(
                                        "/api/commissions/seances",
                                        "{\"formation\":\"mediation-dijon\",\"date\":\"2026-11-19\",\"heure\":\"9h\"}")
                                .corps()
                                .path("errors")
                                .size())
                .isNotNegative();
    }

    @Test
    void l_ordre_les_taches_le_retrait_et_l_annulation() {
        var un = dossier("orvitis");
        var deux = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-12-17");
        inscrire(seance, un);
        inscrire(seance, deux);
        secretariat.post(seance + "/ordre", "{\"dossiers\":[\"%s\",\"%s\"]}".formatted(deux, un));
        assertThat(
                        secretariat
                                .get(seance + "/ordre-du-jour")
                                .corps()
                                .path("elements")
                                .get(0)
                                .path("dossier")
                                .asString())
                .isEqualTo(deux);
        var taches =
                secretariat
                        .post(seance + "/taches", "{\"tache\":\"INVITATIONS\",\"faite\":true}")
                        .corps()
                        .path("taches");
        assertThat(taches.valueStream().filter(t -> t.path("faite").asBoolean()).count())
                .isEqualTo(1);
        assertThat(
                        secretariat
                                .post(
                                        seance + "/retraits",
                                        "{\"dossier\":\"%s\",\"motif\":\"EXPULSION\"}"
                                                .formatted(un))
                                .statut())
                .isEqualTo(400);
        assertThat(
                        secretariat
                                .post(
                                        seance + "/retraits",
                                        "{\"dossier\":\"%s\",\"motif\":\"REPORTE\"}".formatted(un))
                                .corps()
                                .path("inscrits")
                                .asInt())
                .isEqualTo(1);
        assertThat(secretariat.post(seance + "/annulation", "{}").corps().path("etat").asString())
                .isEqualTo("ANNULEE");
        assertThat(
                        secretariat
                                .get("/api/commissions/candidatures?dossier=" + deux)
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void la_piste_d_un_dossier_se_lit_par_le_delegue_du_departement_et_par_lui_seul() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-12-16");
        inscrire(seance, dossier);
        secretariat.get(seance + "/ordre-du-jour");
        secretariat.get(seance + "/ordre-du-jour.pdf");
        var piste = "/api/commissions/piste?dossier=" + dossier;

        assertThat(
                        Client.agent(port, "dpo-21", "ddets-21", "dpo")
                                .get(piste)
                                .corps()
                                .path("elements")
                                .valueStream()
                                .map(e -> e.path("libelle").asString()))
                .contains(
                        "Consultation de l’ordre du jour d’une commission",
                        "Document d’une commission (ordre du jour ou relevé de décisions)",
                        "Examen du dossier en commission");
        assertThat(
                        Client.agent(port, "dpo-77", "ddets-77", "dpo")
                                .get(piste)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
        assertThat(secretariat.get(piste).statut()).isEqualTo(403);
    }

    @Test
    void chaque_lecture_chaque_document_et_chaque_changement_laissent_une_trace() {
        var dossier = dossier("orvitis");
        var seance = seance("mediation-dijon", "2026-12-16");
        inscrire(seance, dossier);
        secretariat.get(seance + "/ordre-du-jour");
        secretariat.get(seance + "/ordre-du-jour.pdf");
        var traces =
                mongo.getCollection("piste").find().into(new ArrayList<>()).stream()
                        .map(Document::toJson)
                        .filter(t -> t.contains(dossier))
                        .toList();
        assertThat(traces).anyMatch(t -> t.contains("LECTURE"));
        assertThat(traces).anyMatch(t -> t.contains("MODIFICATION"));
        assertThat(traces).anyMatch(t -> t.contains("EXPORT"));
    }
}
