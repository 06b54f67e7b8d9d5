package fr.ancrage.dossiers.imports.lecture;

import java.time.Duration;

/**
 * What a file may cost before it is refused. A 168 kB XLSX that pretends to hold millions of cells
 * must not slow anybody down; a département's year is some 20 000 lines.
 */
public record LimitesFichier(
        long octets,
        long octetsDecompresses,
        int entrees,
        int tauxDeCompression,
        int lignes,
        int cellulesParLigne,
        int caracteresParCellule,
        Duration duree) {

    public static final LimitesFichier HABITUELLES =
            new LimitesFichier(
                    30L * 1024 * 1024,
                    300L * 1024 * 1024,
                    500,
                    200,
                    100_000,
                    200,
                    32_767,
                    Duration.ofSeconds(60));
}
