package fr.ancrage.dossiers.procedure.model;

import org.jspecify.annotations.Nullable;

/**
 * Who told us.
 *
 * @param lot the import, when a file did
 * @param ligne the file's line
 */
public record Provenance(Origine origine, @Nullable String lot, @Nullable Integer ligne) {

    /** The three doors of intake (product §4.1). */
    public enum Origine {
        IMPORT,
        SAISIE,
        PARTENAIRE
    }

    public static Provenance ligne(String lot, int ligne) {
        return new Provenance(Origine.IMPORT, lot, ligne);
    }

    public static Provenance saisie() {
        return new Provenance(Origine.SAISIE, null, null);
    }
}
