package fr.ancrage.dossiers.imports.lecture;

import java.time.Duration;

/**
 * What a file may cost before it is refused. A 168 kB XLSX that pretends to hold millions of cells
 * must not slow anybody down; a département's year is some 20 000 lines.
 *
 * @param tauxDeCompression of one part of an archive; spreadsheets stay below 30
 * @param lignes that hold something
 * @param lignesVides that hold nothing: a spreadsheet ends there
 * @param cellulesAnnoncees what a sheet may say to hold, whether it does or not
 * @param fusions merged ranges of all sheets together
 */
public record LimitesFichier(
        long octets,
        long octetsDecompresses,
        int entrees,
        int tauxDeCompression,
        int lignes,
        int lignesVides,
        int cellulesParLigne,
        int caracteresParCellule,
        long cellulesAnnoncees,
        int fusions,
        Duration duree) {

    public static final LimitesFichier HABITUELLES =
            new LimitesFichier(
                    30L * 1024 * 1024,
                    300L * 1024 * 1024,
                    500,
                    100,
                    100_000,
                    1_048_576,
                    200,
                    32_767,
                    20_000_000,
                    20_000,
                    Duration.ofSeconds(60));

    /** Of all cells of a line together; a long one is ordinary, two hundred are not. */
    public long caracteresParLigne() {
        return 2L * caracteresParCellule;
    }
}
