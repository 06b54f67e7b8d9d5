package fr.ancrage.dossiers.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Households of these tests, each with a name, an address and a telephone of its own. */
public record LesMenages(int port) {

    private static final AtomicInteger RANG = new AtomicInteger();

    /** A household and its case, and what nobody may keep of it. */
    public record Menage(
            String nom, String voie, String telephone, String dossier, String reference) {}

    public Menage assigne() {
        return assigne("2026-06-12");
    }

    public Menage assigne(String date) {
        int rang = RANG.incrementAndGet();
        return ouvrir(
                "Canari" + lettres(rang),
                rang + " allée du Serin" + lettres(rang),
                "03805%05d".formatted(rang),
                "CANARI-" + rang,
                "ASSIGNATION",
                date);
    }

    /** An act about a household that is known; it opens a case when its last one is over. */
    public Menage encore(Menage connu, String numero, String nature, String date) {
        return ouvrir(connu.nom(), connu.voie(), connu.telephone(), numero, nature, date);
    }

    private Menage ouvrir(
            String nom, String voie, String telephone, String numero, String nature, String date) {
        JsonNode cree =
                ClientApi.secretariat(port, "21")
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"civilite":"Mme","nom":"%s","prenom":"Zoé"}],
                                           "adresse":{"voie":"%s","codePostal":"21000","commune":"Dijon"},
                                           "telephones":["%s"]},
                                 "acte":{"numero":"%s","nature":"%s","date":"%s","dateAudience":"2027-02-25"}}
                                """
                                        .formatted(nom, voie, telephone, numero, nature, date))
                        .corps();
        assertThat(cree.has("id")).as(cree.toString()).isTrue();
        return new Menage(
                nom, voie, telephone, cree.get("id").asString(), cree.get("reference").asString());
    }

    /** Ends the procedure. */
    public void expulser(Menage menage, String date) {
        var reponse =
                ClientApi.secretariat(port, "21")
                        .post(
                                "/api/dossiers/{id}/actes",
                                "{\"numero\":\"PV-%s\",\"nature\":\"PV_EXPULSION\",\"date\":\"%s\"}"
                                        .formatted(menage.reference(), date),
                                menage.dossier());
        assertThat(reponse.statut()).as(reponse.corps().toString()).isBetween(200, 201);
    }

    /** A name of letters alone: names with digits would be refused. */
    private static String lettres(int rang) {
        return "%03d"
                .formatted(rang)
                .chars()
                .mapToObj(c -> Character.toString((char) ('a' + c - '0')))
                .collect(java.util.stream.Collectors.joining());
    }
}
