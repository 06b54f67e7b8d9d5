package fr.ancrage.notifications.annuaire.charte;

import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** The directories of the signed charters, for tests without a framework. */
public final class LesAnnuaires {

    public static final HorlogeMetier JOUR =
            HorlogeMetier.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneId.of("Europe/Paris"));

    private static final Annuaires SIGNES = de(Chartes.load(Path.of("..", "deploy", "charters")));

    private LesAnnuaires() {}

    public static Annuaires desChartes() {
        return SIGNES;
    }

    public static Annuaires de(Chartes chartes) {
        return new ChartesAnnuaire(chartes, JOUR);
    }
}
