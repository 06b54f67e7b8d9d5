package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the secretariat puts right: a file, who is who, whose business a case still is. */
final class Corrections {

    private static final String DOSSIERS = "/api/dossiers/";
    private static final String IMPORTS = DOSSIERS + "imports";
    private static final String PROPOSALS = DOSSIERS + "rapprochements";

    private final Cases cases;
    private final Insistence insistence;
    private final Api secretariat;

    Corrections(Fleet fleet, Cases cases, Insistence insistence) {
        this.cases = cases;
        this.insistence = insistence;
        secretariat = Secretariat.account(fleet, "case-service", Departement.COTE_D_OR);
    }

    /** Each batch of a file: whoever insisted has sent it more than once. */
    void undo(String file) {
        for (var batch : insistence.patiently("the batches of " + file, () -> batches(file))) {
            var address = IMPORTS + "/" + batch.path("id").asString();
            insistence.command(
                    () -> secretariat.post(address + "/annulation", "{}"),
                    () -> get(address).path("etat").asString().equals("ANNULE"));
        }
    }

    private List<JsonNode> batches(String file) throws IOException {
        return secretariat.all(IMPORTS).stream()
                .filter(batch -> batch.path("fichier").path("nom").asString().equals(file))
                .toList();
    }

    /** The case of this act and the one that is proposed for it become one. */
    void unite(Household household, String act) {
        var proposed = PROPOSALS + "?dossier=" + cases.ofAct(household.act(act));
        var proposal =
                insistence
                        .until(
                                () -> secretariat.get(proposed),
                                page -> !page.path("elements").isEmpty())
                        .path("elements")
                        .path(0)
                        .path("id")
                        .asString();
        insistence.command(
                () -> secretariat.post(PROPOSALS + "/" + proposal + "/acceptation", "{}"),
                () -> get(proposed).path("total").asInt(-1) == 0);
    }

    /** The act goes to a case of its own. */
    void separate(Household household, String act) {
        var number = household.act(act);
        var address = DOSSIERS + cases.of(household);
        insistence.command(
                () -> secretariat.post(address + "/separation", "{\"acte\":\"" + number + "\"}"),
                () ->
                        get(address)
                                .path("actes")
                                .valueStream()
                                .anyMatch(one ->
                                        one.path("numero").asString().equals(number)
                                                && one.hasNonNull("annule")));
    }

    /** The service that has a mission is involved no more. */
    void endInvolvement(Household household) {
        var address = DOSSIERS + cases.of(household) + "/implications";
        var key =
                insistence.patiently(
                        "the service's involvement", () -> service(address).path("cle").asString());
        insistence.command(
                () ->
                        secretariat.post(
                                address + "/fin",
                                "{\"cle\":\"%s\",\"raison\":\"Suivi ailleurs.\"}".formatted(key)),
                () -> service(address).path("etat").asString().equals("TERMINEE"));
    }

    private JsonNode service(String implications) throws IOException {
        return get(implications)
                .path("implications")
                .valueStream()
                .filter(one -> one.path("organisation").asString().equals("dijon-metropole"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String address) throws IOException {
        return Insistence.read(secretariat.get(address));
    }
}
