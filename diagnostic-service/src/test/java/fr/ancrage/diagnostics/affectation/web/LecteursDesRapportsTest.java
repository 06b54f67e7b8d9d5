package fr.ancrage.diagnostics.affectation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.diagnostics.LeBroker;
import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Fermeture;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Ouverture;
import fr.ancrage.diagnostics.partie.model.Partie.Qualite;
import fr.ancrage.diagnostics.partie.usecase.NoterPartie;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Who reads what of what was handed in about one dossier: a DSF of Dijon Métropole, and a visit of
 * ADEFO with its rapport social.
 */
@ServiceDemarre
class LecteursDesRapportsTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final String SOCIAL =
            """
            {"motifsProcedure":"x","motifsEmpechantMaintien":"x","typologieSouhaitee":"T3","planDette":"mot social",
             "occupationLogement":"x","aucunAccompagnement":true}\
            """;

    @LocalServerPort int port;
    @Autowired DemanderMission demander;
    @Autowired NoterPartie noter;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired ParkedMessages gares;

    private final String dossier = UUID.randomUUID().toString();

    @BeforeEach
    void deux_rapports_remis() {
        remettre(
                Mission.DSF,
                agent("dijon-metropole", "travailleur-social"),
                """
                {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-19","internes":"mot des notes",
                 "contradictoire":{"observationsJusquAu":"2026-12-04"},"sections":{"accompagnement":"@",
                 "capaciteRemboursement":"@","endettementLocatif":"@","identiteLocataire":"@","preconisations":"@",
                 "presenceLocataire":"@","redacteur":"@","reprisePaiement":"@","situationFamiliale":"@",
                 "situationLocative":"@","traitementDette":"@","transmission":"@"}}\
                """
                        .replace("@", "mot du diagnostic"));
        remettre(
                Mission.VISITE_ANTICIPATION,
                agent("adefo", "operateur"),
                """
                {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-20","visite":{"evaluation":"mot de la visite",
                 "preconisations":["ACCES_LOGEMENT"]},"rapportSocial":%s}\
                """
                        .formatted(SOCIAL));
    }

    private void remettre(Mission mission, Client auteur, String rapport) {
        var chemin =
                "/api/diagnostics/affectations/"
                        + demander.executer(
                                        new DemanderMission.Commande(
                                                mission,
                                                dossier,
                                                "21",
                                                "21231",
                                                Parc.PUBLIC,
                                                new ActeDeclencheur(
                                                        "R1",
                                                        NatureActe.RFP,
                                                        LocalDate.of(2026, 11, 12)),
                                                JOUR,
                                                null,
                                                null,
                                                0,
                                                null,
                                                null,
                                                Set.of(),
                                                null,
                                                1,
                                                new Origine(
                                                        "message", "dossiers/" + dossier + "/1")))
                                .orElseThrow();
        auteur.post(chemin + "/acceptation", "{}");
        var rendu = auteur.post(chemin + "/rapport", rapport);
        assertThat(rendu.statut()).as(rendu.corps().toString()).isEqualTo(200);
    }

    private Client agent(String organisation, String role) {
        return Client.agent(port, role + "-" + organisation, organisation, role);
    }

    private Client.Reponse rapports(String organisation, String role) {
        return agent(organisation, role).get("/api/diagnostics/dossiers/" + dossier + "/rapports");
    }

    private int rapportSocial(String organisation, String role) {
        return agent(organisation, role)
                .get("/api/diagnostics/dossiers/" + dossier + "/rapport-social")
                .statut();
    }

    private void ouvrir(String quoi, Qualite qualite, String organisation, LocalDate jusqua) {
        noter.executer(
                new NoterPartie.Commande(
                        dossier,
                        new Ouverture(quoi, 1, qualite, Set.of(organisation), JOUR, jusqua)));
    }

    private void toutes_les_parties() {
        ouvrir(FaitsDesParties.BAIL, Qualite.BAILLEUR, "orvitis", null);
        ouvrir(FaitsDesParties.seance("s"), Qualite.MEMBRE_COMMISSION, "unpi-21", JOUR.plusDays(1));
        ouvrir(FaitsDesParties.entree("e"), Qualite.VIVIER, "ddets-21", null);
        ouvrir(FaitsDesParties.chefDeFile("e"), Qualite.CHEF_DE_FILE, "habellis", null);
    }

    @ParameterizedTest
    @CsvSource({
        "orvitis, bailleur, 1, true, false, 403",
        "unpi-21, membre-commission, 1, true, false, 403",
        "ddets-21, acces-logement, 2, true, true, 200",
        "habellis, bailleur, 2, true, true, 200",
        "ddets-21, secretariat, 2, true, true, 200",
        "ddets-21, gestionnaire, 2, true, true, 200",
        "dijon-metropole, encadrant, 1, true, false, 404",
        "adefo, operateur, 1, false, true, 200"
    })
    void chacun_lit_ce_que_lui_accorde_le_produit(
            String organisation,
            String role,
            int combien,
            boolean diagnostic,
            boolean visite,
            int social) {
        toutes_les_parties();
        var lus = rapports(organisation, role);
        assertThat(lus.statut()).isEqualTo(200);
        assertThat(lus.corps().path("elements")).hasSize(combien);
        var texte = lus.corps().toString();
        assertThat(texte.contains("mot du diagnostic")).isEqualTo(diagnostic);
        assertThat(texte.contains("2026-12-04")).isEqualTo(diagnostic);
        assertThat(texte.contains("mot de la visite")).isEqualTo(visite);
        assertThat(texte)
                .as("ni les notes, ni le rapport social, qui ont leur adresse")
                .doesNotContain("mot des notes", "mot social");
        assertThat(lus.corps().path("rapportSocial").asBoolean()).isEqualTo(social == 200);
        assertThat(rapportSocial(organisation, role)).isEqualTo(social);
        assertThat(
                        mongo.getCollection("piste")
                                .countDocuments(
                                        new Document("genre", "rapport")
                                                .append("organisation", organisation)
                                                .append("concerne", dossier)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "grand-dijon-habitat, bailleur",
        "action-logement-21, membre-commission",
        "orvitis, membre-commission",
        "unpi-21, bailleur",
        "ddets-77, acces-logement",
        "siao-21, siao",
        "scp-vauban-dijon, commissaire-justice",
        "caf-21, organisme-payeur",
        "police-21, forces-securite",
        "ddets-77, secretariat"
    })
    void ils_n_existent_pas_pour_les_autres(String organisation, String role) {
        toutes_les_parties();
        assertThat(rapports(organisation, role).statut()).isEqualTo(404);
        assertThat(rapportSocial(organisation, role)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"19, 404", "20, 404", "21, 200"})
    void apres_son_delai_un_membre_ne_les_lit_plus(int premierJourFerme, int statut) {
        ouvrir(
                FaitsDesParties.seance("s"),
                Qualite.MEMBRE_COMMISSION,
                "unpi-21",
                LocalDate.of(2026, 11, premierJourFerme));
        assertThat(rapports("unpi-21", "membre-commission").statut()).isEqualTo(statut);
    }

    @Test
    void la_politique_dit_quelle_part_dans_le_dossier_ouvre_ses_rapports() {
        toutes_les_parties();
        var raison = pourquoi("ddets-21", "orvitis", "bailleur").path("raisons").get(0);
        assertThat(raison.path("explication").asString())
                .isEqualTo("Rapports remis : son organisme est le bailleur du ménage.");
        assertThat(raison.path("portee").asString()).contains("sur ses locataires");
        assertThat(raison.path("classes").findValuesAsString("code")).containsExactly("P", "Rs");
        var membre = pourquoi("ddets-21", "unpi-21", "membre-commission").path("raisons").get(0);
        assertThat(membre.path("jusqua").asString()).isEqualTo("2026-11-21");
        assertThat(pourquoi("ddets-21", "grand-dijon-habitat", "bailleur").path("voit").asBoolean())
                .isFalse();
        assertThat(pourquoi("ddets-77", "orvitis", "bailleur").path("voit").asBoolean())
                .as("another département's officer learns nothing")
                .isFalse();
    }

    private JsonNode pourquoi(String dpo, String organisation, String role) {
        return Client.agent(port, "dpo", dpo, "dpo")
                .post(
                        "/api/diagnostics/politique/pourquoi",
                        "{\"sujet\":\"%s\",\"agent\":\"x\",\"organisation\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(dossier, organisation, role))
                .corps();
    }

    @Test
    void la_sortie_du_vivier_les_ferme_a_qui_le_tient_et_a_son_chef_de_file() {
        toutes_les_parties();
        noter.executer(
                new NoterPartie.Commande(dossier, new Fermeture(FaitsDesParties.entree("e"), 2)));
        assertThat(rapports("ddets-21", "acces-logement").statut()).isEqualTo(404);
        assertThat(rapports("habellis", "bailleur").statut()).isEqualTo(404);
        assertThat(rapports("orvitis", "bailleur").statut()).isEqualTo(200);
    }

    @Test
    void un_bailleur_dont_le_dossier_n_a_pas_de_rapport_lit_une_liste_vide() {
        var autre = UUID.randomUUID().toString();
        noter.executer(
                new NoterPartie.Commande(
                        autre,
                        new Ouverture(
                                FaitsDesParties.BAIL,
                                1,
                                Qualite.BAILLEUR,
                                Set.of("orvitis"),
                                JOUR,
                                null)));
        var lus =
                agent("orvitis", "bailleur")
                        .get("/api/diagnostics/dossiers/" + autre + "/rapports");
        assertThat(lus.statut()).isEqualTo(200);
        assertThat(lus.corps().path("elements")).isEmpty();
    }

    @Test
    void les_faits_des_autres_services_ouvrent_et_ferment_et_suivent_une_reunion() {
        var absorbe = UUID.randomUUID().toString();
        var broker = new LeBroker(rabbit);
        broker.inscrit(absorbe, "s-" + absorbe, "unpi-21");
        broker.vivier(absorbe, "e-" + absorbe, "ddets-21", "habellis");
        broker.etape(dossier, "S1", "SIGNALEMENT", Map.of("bailleur", "orvitis"));
        broker.reuni(absorbe, dossier);
        lit("orvitis", "bailleur", 200);
        lit("unpi-21", "membre-commission", 200);
        lit("ddets-21", "acces-logement", 200);
        lit("habellis", "bailleur", 200);

        broker.retire(absorbe, "s-" + absorbe);
        broker.sorti(absorbe, "e-" + absorbe);
        broker.implicationTerminee(
                "dossiers/" + dossier + "/9", dossier, "bailleur", "orvitis", "BAILLEUR");
        lit("unpi-21", "membre-commission", 404);
        lit("ddets-21", "acces-logement", 404);
        lit("habellis", "bailleur", 404);
        lit("orvitis", "bailleur", 404);
        assertThat(gares.list()).isEmpty();
    }

    private void lit(String organisation, String role, int statut) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(rapports(organisation, role).statut()).isEqualTo(statut));
    }
}
