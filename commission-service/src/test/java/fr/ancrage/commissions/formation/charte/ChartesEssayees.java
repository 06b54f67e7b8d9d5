package fr.ancrage.commissions.formation.charte;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.test.infrastructure.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The two charters that were signed and the invented third one, read as production reads them. */
public final class ChartesEssayees {

    private static final TablesFormations TABLES = lire();

    private ChartesEssayees() {}

    public static TablesFormations tables() {
        return TABLES;
    }

    public static TableFormations du(String departement) {
        return TABLES.pour(departement, LocalDate.of(2026, 11, 20)).orElseThrow();
    }

    /** The invented département, with one more section in its charter. */
    public static TableFormations avecCandidatures(String section) {
        return lire("\n" + section + "\n").pour("99", LocalDate.of(2026, 11, 20)).orElseThrow();
    }

    private static TablesFormations lire() {
        return lire("");
    }

    private static TablesFormations lire(String deplus) {
        var dossier = Checkout.chartersWithTheInventedOne();
        try {
            Files.writeString(dossier.resolve("99-essai.yml"), deplus, StandardOpenOption.APPEND);
            return new ChartesFormations(
                    Chartes.load(dossier),
                    HorlogeMetier.fixed(
                            Instant.parse("2026-11-20T08:00:00Z"), ZoneId.of("Europe/Paris")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
