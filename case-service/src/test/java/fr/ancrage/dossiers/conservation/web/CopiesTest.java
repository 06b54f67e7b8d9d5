package fr.ancrage.dossiers.conservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.AutresServices;
import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.conservation.LesMenages;
import fr.ancrage.dossiers.conservation.LesMenages.Menage;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A household asks what is known of it; the other services answer, unless one is away. */
@ServiceDemarre
class CopiesTest {

    private static final String ADRESSE = "/api/dossiers/conservation/copies";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @BeforeEach
    void chacun_detient_quelque_chose() {
        AutresServices.tousLaEtMuets();
        AutresServices.detient("commissions", "\"examens\":[{\"avis\":\"MAINTIEN\"}]");
        AutresServices.detient(
                "notifications",
                "\"lettres\":[{\"envoi\":\"e1\",\"pdf\":\"%s\"}]"
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString("%PDF".getBytes(StandardCharsets.UTF_8))));
    }

    @AfterEach
    void tous_se_taisent() {
        AutresServices.tousLaEtMuets();
    }

    private ClientApi dpo() {
        return ClientApi.agent(port, "dpo-21", "ddets-21", "dpo");
    }

    private JsonNode etablir(Menage menage) {
        var reponse = dpo().post(ADRESSE, "{\"reference\":\"%s\"}".formatted(menage.reference()));
        assertThat(reponse.statut()).as(reponse.corps().toString()).isEqualTo(201);
        return reponse.corps();
    }

    private Map<String, byte[]> fichiers(String id, String nom) throws Exception {
        var reponse =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + port
                                                                + ADRESSE
                                                                + "/"
                                                                + id
                                                                + "/donnees.zip"))
                                        .header(
                                                "Authorization",
                                                TokenIssuer.shared()
                                                        .token("dpo-21", "ddets-21", "dpo")
                                                        .bearer())
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.headers().firstValue("Content-Disposition").orElse("")).contains(nom);
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(reponse.body()))) {
            for (var entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                fichiers.put(entree.getName(), zip.readAllBytes());
            }
        }
        return fichiers;
    }

    @Test
    void la_copie_dit_tout_du_menage_et_rien_de_ses_voisins_ni_des_agents() throws Exception {
        Menage menage = menages().assigne();
        Menage voisin = menages().assigne();
        ClientApi.secretariat(port, "21")
                .post(
                        "/api/dossiers/{id}/consentements",
                        "{\"objet\":\"ASLL\",\"sens\":\"REFUS\",\"le\":\"2026-11-20\",\"moyen\":\"ECRIT\"}",
                        menage.dossier());
        ClientApi.secretariat(port, "21")
                .post(
                        "/api/dossiers/{id}/dette/releves",
                        "{\"source\":\"MENAGE\",\"au\":\"2026-11-18\",\"montant\":1234.56}",
                        menage.dossier());

        ClientApi.secretariat(port, "21")
                .post(
                        "/api/dossiers/{id}/notes",
                        "{\"sujet\":\"MENAGE\",\"texte\":\"rappeler lundi\"}",
                        menage.dossier());

        JsonNode copie = etablir(menage);
        assertThat(copie.get("complete").asBoolean()).isTrue();
        assertThat(copie.get("services")).hasSize(5);

        Map<String, byte[]> fichiers = fichiers(copie.get("id").asString(), menage.reference());
        String json = new String(fichiers.get("donnees.json"), StandardCharsets.UTF_8);
        assertThat(json)
                .contains(
                        menage.nom(),
                        menage.voie(),
                        menage.telephone(),
                        menage.reference(),
                        "\"objet\" : \"ASLL\"",
                        "\"sens\" : \"REFUS\"",
                        "\"montant\" : \"1234.56\"",
                        "\"texte\" : \"rappeler lundi\"",
                        "\"avis\" : \"MAINTIEN\"",
                        "lettres/lettre-1.pdf")
                .doesNotContain(
                        voisin.nom(), voisin.reference(), "secretariat-21", "visiblePour", "%PDF");
        assertThat(fichiers.get("lettres/lettre-1.pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(fichiers.get("donnees.pdf")).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        // at rest the copy is sealed with the household's key
        assertThat(WholeDatabase.holdingAnywhere(mongo, menage.nom()))
                .allMatch(d -> d.startsWith("menages "));
    }

    @Test
    void un_service_absent_est_nomme_et_la_copie_n_est_pas_dite_complete() throws Exception {
        Menage menage = menages().assigne();
        AutresServices.absent("relogements");

        JsonNode copie = etablir(menage);

        assertThat(copie.get("complete").asBoolean()).isFalse();
        assertThat(copie.get("services"))
                .filteredOn(s -> !s.get("recue").asBoolean())
                .singleElement()
                .satisfies(s ->
                        assertThat(s.get("service").asString()).isEqualTo("rehousing-service"));
        Map<String, byte[]> fichiers = fichiers(copie.get("id").asString(), "incomplet");
        assertThat(new String(fichiers.get("donnees.json"), StandardCharsets.UTF_8))
                .contains("\"complete\" : false", "rehousing-service");
    }

    @Test
    void nul_autre_que_le_delegue_ne_l_etablit() {
        Menage menage = menages().assigne();
        String corps = "{\"reference\":\"%s\"}".formatted(menage.reference());

        assertThat(ClientApi.secretariat(port, "21").post(ADRESSE, corps).statut()).isEqualTo(403);
        assertThat(ClientApi.agent(port, "dpo-77", "ddets-77", "dpo").post(ADRESSE, corps).statut())
                .isEqualTo(404);
    }

    private LesMenages menages() {
        return new LesMenages(port);
    }
}
