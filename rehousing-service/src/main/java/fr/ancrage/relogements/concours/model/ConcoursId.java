package fr.ancrage.relogements.concours.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One by dossier: whichever fact comes first opens the same document. */
public record ConcoursId(UUID valeur) {

    public static ConcoursId pour(String dossier) {
        return new ConcoursId(
                UUID.nameUUIDFromBytes(("concours/" + dossier).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
