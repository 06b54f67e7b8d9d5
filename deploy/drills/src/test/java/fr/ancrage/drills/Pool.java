package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** The pool of households to rehouse, and who keeps it. */
final class Pool {

    private static final String ENTRIES = "/api/relogements/vivier";

    private final Cases cases;
    private final Insistence insistence;
    private final Api secretariat;
    private final Api access;

    Pool(Fleet fleet, Cases cases, Insistence insistence) {
        this.cases = cases;
        this.insistence = insistence;
        secretariat = Secretariat.account(fleet, "rehousing-service", Departement.COTE_D_OR);
        access =
                fleet.as(
                        "rehousing-service",
                        "acces-logement-21",
                        Departement.COTE_D_OR.state(),
                        "acces-logement");
    }

    /** By the secretariat's own hand. */
    void enter(Household household) {
        var dossier = cases.of(household);
        insistence.command(
                () -> secretariat.post(ENTRIES, "{\"dossier\":\"" + dossier + "\"}"),
                () -> entry(dossier).isObject());
    }

    /** The entry is there, in that state. */
    void await(Household household, String state) {
        var dossier = cases.of(household);
        insistence.until(
                () -> access.get(of(dossier)),
                page -> page.path("elements").path(0).path("etat").asString().equals(state));
    }

    void nameLeadLandlord(Household household) {
        act(household, "/chef-de-file", "{\"organisation\":\"orvitis\"}", "chefDeFile");
    }

    /** The household has a dwelling. */
    void leave(Household household) {
        act(
                household,
                "/sortie",
                "{\"issue\":\"RELOGE_CONTINGENT\",\"le\":\"" + Wave.TODAY + "\"}",
                "sortie");
    }

    private void act(Household household, String path, String json, String known) {
        var dossier = cases.of(household);
        insistence.command(
                () ->
                        access.post(
                                ENTRIES + "/" + entry(dossier).path("id").asString() + path, json),
                () -> entry(dossier).hasNonNull(known));
    }

    private JsonNode entry(String dossier) throws IOException {
        return Insistence.read(access.get(of(dossier))).path("elements").path(0);
    }

    private static String of(String dossier) {
        return ENTRIES + "?dossier=" + dossier;
    }
}
