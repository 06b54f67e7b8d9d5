package fr.ancrage.relogements.vivier.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One by dossier: a household is in the pool once at a time. */
public record EntreeId(UUID valeur) {

    public static EntreeId pour(String dossier) {
        return new EntreeId(
                UUID.nameUUIDFromBytes(("vivier/" + dossier).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return valeur.toString();
    }
}
