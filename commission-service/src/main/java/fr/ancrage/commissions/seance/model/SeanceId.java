package fr.ancrage.commissions.seance.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** The same for the same formation, day and hour, so that a sitting is programmed once. */
public record SeanceId(UUID valeur) {

    public static SeanceId pour(
            String departement, String formation, LocalDate date, LocalTime heure) {
        return new SeanceId(
                UUID.nameUUIDFromBytes(
                        ("seance/" + departement + "/" + formation + "/" + date + "/" + heure)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
