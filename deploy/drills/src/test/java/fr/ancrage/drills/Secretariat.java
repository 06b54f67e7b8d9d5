package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Brings in the files of the partners and what it learns itself, and sees which letters left. */
final class Secretariat {

    /** Nothing moves any more unless a person does something. */
    private static final Set<String> AT_REST =
            Set.of("CONFIRME", "A_IMPRIMER", "ANNULE", "SANS_DESTINATAIRE");

    private static final String FILE = "fichier.csv";

    private final Fleet fleet;
    private final Cases cases;
    private final Insistence insistence;

    Secretariat(Fleet fleet, Cases cases, Insistence insistence) {
        this.fleet = fleet;
        this.cases = cases;
        this.insistence = insistence;
    }

    static Api account(Fleet fleet, String service, Departement departement) {
        return fleet.as(
                service, "secretariat-" + departement.code(), departement.state(), "secretariat");
    }

    /** A file of each département with what is said of its households. */
    void acts(List<Household> households, BiConsumer<Actes, Household> lines) {
        acts(FILE, households, lines);
    }

    /** The same under a name by which the file is known. */
    void acts(String name, List<Household> households, BiConsumer<Actes, Household> lines) {
        for (var departement : Departement.values()) {
            var some =
                    households.stream()
                            .filter(household -> household.shape().departement() == departement)
                            .toList();
            var file = Actes.ofActs();
            some.forEach(household -> lines.accept(file, household));
            bringIn("ACTES", departement, name, file);
        }
    }

    /** An act of that nature and number about each of them. */
    void act(String nature, String which, List<Household> households) {
        acts(households, (file, household) -> file.act(household.act(which), nature, household));
    }

    void grant(List<Household> households) {
        var file = Actes.ofDecisions();
        households.forEach(file::octroi);
        bringIn("DECISIONS_CFP", Departement.COTE_D_OR, FILE, file);
    }

    private void bringIn(String nature, Departement departement, String name, Actes file) {
        if (file.count() == 0) {
            return;
        }
        var address =
                "/api/dossiers/imports?simulation=false&departement=%s&nature=%s"
                        .formatted(departement.code(), nature);
        var dossiers = account(fleet, "case-service", departement);
        insistence.until(
                () -> dossiers.upload(address, name, file.bytes()),
                report ->
                        report.path("refusees").asInt() == 0
                                && report.path("acceptees").asInt()
                                                + report.path("doublons").asInt()
                                        == file.count());
        insistence.accepted(file.count());
    }

    /** What is written down by hand; said twice it is known already. */
    void write(Household household, String act) {
        var dossiers = account(fleet, "case-service", household.shape().departement());
        var address = "/api/dossiers/" + cases.of(household) + "/actes";
        insistence.command(() -> dossiers.post(address, act), () -> false);
    }

    /** No letter is due to a service whose mission has ended before its letter was prepared. */
    void awaitServiceAsked(Household household) {
        awaitLetter("ASSIGNATION_DEMANDE_DSF", household);
    }

    /** That letter has left, and none waits to leave: whatever ends now ends after them. */
    void awaitLetter(String letter, Household household) {
        awaitLetter(letter, household, household.firstAct());
    }

    /** The same in the case of one of the household's acts. */
    void awaitLetter(String letter, Household household, String act) {
        var letters = account(fleet, "notification-service", household.shape().departement());
        var all = "/api/notifications/envois?taille=200&dossier=" + cases.ofAct(act);
        insistence.until(
                () -> {
                    fleet.lookAfterMails();
                    return letters.get(all);
                },
                page ->
                        page.path("elements").valueStream().allMatch(Secretariat::isAtRest)
                                && page.path("elements")
                                        .valueStream()
                                        .anyMatch(one ->
                                                one.path("courrier").asString().equals(letter)));
    }

    private static boolean isAtRest(JsonNode letter) {
        return AT_REST.contains(letter.path("etat").asString());
    }
}
