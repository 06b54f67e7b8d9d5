package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.util.List;
import java.util.function.BiConsumer;

/** Brings in the files of the partners, and sees which letters have left. */
final class Secretariat {

    private static final String IMPORT =
            "/api/dossiers/imports?simulation=false&departement=21&nature=";

    private final Cases cases;
    private final Insistence insistence;
    private final Api dossiers;
    private final Api letters;

    Secretariat(Fleet fleet, Cases cases, Insistence insistence) {
        this.cases = cases;
        this.insistence = insistence;
        dossiers = account(fleet, "case-service");
        letters = account(fleet, "notification-service");
    }

    static Api account(Fleet fleet, String service) {
        return fleet.as(service, "secretariat-21", "ddets-21", "secretariat");
    }

    /** A file with what is said of each household. */
    void acts(List<Household> households, BiConsumer<Actes, Household> lines) {
        bringIn("ACTES", Actes.ofActs(), households, lines);
    }

    void decisions(List<Household> households, BiConsumer<Actes, Household> lines) {
        bringIn("DECISIONS_CFP", Actes.ofDecisions(), households, lines);
    }

    private void bringIn(
            String nature,
            Actes file,
            List<Household> households,
            BiConsumer<Actes, Household> lines) {
        households.forEach(household -> lines.accept(file, household));
        if (file.count() == 0) {
            return;
        }
        insistence.until(
                () -> dossiers.upload(IMPORT + nature, "fichier.csv", file.bytes()),
                report ->
                        report.path("refusees").asInt() == 0
                                && report.path("acceptees").asInt()
                                                + report.path("doublons").asInt()
                                        == file.count());
        insistence.accepted(file.count());
    }

    /** The service has its request; a mission that ends before is rightly asked of nobody. */
    void awaitRequestOf(Household household) {
        var request =
                "/api/notifications/envois?courrier=ASSIGNATION_DEMANDE_DSF&dossier="
                        + cases.of(household);
        insistence.until(
                () -> letters.get(request),
                page -> page.path("elements").path(0).path("etat").asString().equals("CONFIRME"));
    }
}
