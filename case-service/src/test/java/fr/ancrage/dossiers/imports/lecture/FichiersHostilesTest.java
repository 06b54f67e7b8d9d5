package fr.ancrage.dossiers.imports.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to hurt. What is held here is not how long a refusal takes but how much of the file is
 * opened for it: time follows.
 */
class FichiersHostilesTest {

    private static final LimitesFichier LIMITES = LimitesFichier.HABITUELLES;
    private static final int MIO = 1024 * 1024;
    private static final int TAMPONS = 64 * 1024;

    @TempDir Path dossier;

    @Test
    void une_bombe_qui_s_annonce_est_refusee_sans_rien_en_decompresser() throws IOException {
        Path bombe = archive(flux -> repeter(flux, new byte[MIO], 40));

        assertThat(decompresses(bombe, Motif.FICHIER_SUSPECT)).isZero();
    }

    @Test
    void deux_cents_mega_octets_de_blancs_sont_refuses_sans_en_lire_un() throws IOException {
        byte[] blancs = " ".repeat(MIO).getBytes(StandardCharsets.US_ASCII);
        Path classeur = archive(flux -> repeter(flux, blancs, 200));
        assertThat(decompresses(classeur, Motif.FICHIER_SUSPECT)).isZero();

        Path texte = dossier.resolve("blancs.csv");
        try (var fichier = new RandomAccessFile(texte.toFile(), "rw")) {
            fichier.setLength(200L * MIO);
        }
        refuse(texte, Motif.FICHIER_TROP_GRAND);
    }

    /** Its directory lies: the sizes are counted while they come out. */
    @Test
    void une_bombe_qui_ment_sur_sa_taille_est_arretee_en_chemin() throws IOException {
        Path bombe =
                archive(flux -> {
                    flux.write("<worksheet><!--".getBytes(StandardCharsets.US_ASCII));
                    repeter(flux, " ".repeat(MIO).getBytes(StandardCharsets.US_ASCII), 60);
                });
        mentirSurLaTaille(bombe, "xl/worksheets/sheet1.xml", 1000);

        assertThat(decompresses(bombe, Motif.FICHIER_SUSPECT, Motif.FICHIER_ILLISIBLE))
                .isLessThan(30L * MIO);
    }

    @Test
    void une_dimension_demesuree_suffit_a_refuser() throws IOException {
        for (String dimension :
                List.of("A1:XFD1048576", "A1:ZZZZZZZ9", "A1:B99999999999", "$A$1:$XFD$1048576")) {
            Path fichier =
                    archive(flux -> {
                        flux.write(
                                ("<worksheet><dimension ref=\"" + dimension + "\"/><sheetData>")
                                        .getBytes(StandardCharsets.US_ASCII));
                        repeter(flux, ligne(), 200_000);
                    });

            assertThat(decompresses(fichier, Motif.FICHIER_SUSPECT))
                    .as(dimension)
                    .isLessThan(TAMPONS);
        }
    }

    @Test
    void un_million_de_plages_fusionnees_ne_se_lit_pas_jusqu_au_bout() throws IOException {
        byte[] fusion = "<mergeCell ref=\"A1:B2\"/>".getBytes(StandardCharsets.US_ASCII);
        Path fichier =
                archive(flux -> {
                    flux.write(
                            "<worksheet><sheetData/><mergeCells count=\"3\">"
                                    .getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 1_000_000; i++) {
                        flux.write(fusion);
                        if (i % 10 == 0) {
                            // what compresses well would be refused for that already
                            flux.write(
                                    ("<!--" + (i * 2654435761L) + "-->")
                                            .getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                });

        assertThat(decompresses(fichier, Motif.FICHIER_SUSPECT))
                .isLessThan((LIMITES.fusions() + 1L) * (fusion.length + 1) + TAMPONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>",
                "<?xml version='1.0' encoding='UTF-16BE'?><!DOCTYPE x><x/>"
            })
    void une_entite_n_est_jamais_suivie(String contenu) throws IOException {
        boolean utf16 = contenu.contains("UTF-16");
        Path fichier =
                archive(flux ->
                        flux.write(
                                contenu.getBytes(
                                        utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)));

        assertThat(decompresses(fichier, Motif.FICHIER_SUSPECT)).isLessThan(TAMPONS);
    }

    @Test
    void dix_sept_mille_colonnes_sont_de_trop_des_la_premiere_ligne() throws IOException {
        StringBuilder ligne = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
        for (int i = 0; i < 17_000; i++) {
            ligne.append("<c r=\"").append(colonne(i)).append("1\"><v>1</v></c>");
        }
        Path classeur =
                archive(flux -> flux.write(ligne.toString().getBytes(StandardCharsets.US_ASCII)));
        assertThat(decompresses(classeur, Motif.FICHIER_SUSPECT)).isLessThan(TAMPONS);

        refuse(csv("a;".repeat(17_000) + "\n"), Motif.FICHIER_SUSPECT);
    }

    /** Endless lines: what is read of them is what a line may hold. */
    @ParameterizedTest
    @ValueSource(strings = {";", "a", "\"", "\"\"", "a;\"b"})
    void une_ligne_sans_fin_est_arretee_ou_elle_deborde(String motif) {
        var sansFin = new SansFin(motif);

        assertThatThrownBy(
                        () -> LectureCsv.lire(new BufferedReader(sansFin), ';', LIMITES, _ -> {}))
                .isInstanceOfSatisfying(
                        FichierRefuse.class,
                        e -> assertThat(e.motif()).isEqualTo(Motif.FICHIER_SUSPECT));
        assertThat(sansFin.lus).isLessThan(LIMITES.caracteresParLigne() + TAMPONS);
    }

    @Test
    void des_lignes_vides_sans_fin_finissent_par_suffire() throws IOException {
        refuse(csv("\n".repeat(LIMITES.lignesVides() + 1)), Motif.FICHIER_SUSPECT);
    }

    @Test
    void un_fichier_vide_et_un_faux_classeur_sont_dits_tels() throws IOException {
        refuse(Files.write(dossier.resolve("vide.xlsx"), new byte[0]), Motif.FICHIER_VIDE);
        refuse(ecrire("pdf.xlsx", "%PDF-1.7\n1 0 obj"), Motif.FICHIER_FORMAT_INCONNU);
        refuse(
                ecrire("ancien.xlsx", "\u00D0\u00CF\u0011\u00E0\u0001"),
                Motif.FICHIER_FORMAT_INCONNU);
        refuse(ecrire("tronque.xlsx", "PK\u0003\u0004 et rien"), Motif.FICHIER_ILLISIBLE);
    }

    @Test
    void une_archive_qui_n_est_pas_un_classeur_n_est_pas_ouverte() throws IOException {
        Path fichier = dossier.resolve("archive.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            zip.putNextEntry(new ZipEntry("lisezmoi.txt"));
            repeter(zip, new byte[MIO], 2);
        }

        assertThat(decompresses(fichier, Motif.FICHIER_FORMAT_INCONNU)).isZero();
    }

    @Test
    void mille_parties_sont_de_trop() throws IOException {
        Path fichier = dossier.resolve("parties.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            for (int i = 0; i < 1000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }

        assertThat(decompresses(fichier, Motif.FICHIER_SUSPECT)).isZero();
    }

    private interface Contenu {
        void ecrire(OutputStream flux) throws IOException;
    }

    private Path archive(Contenu feuille) throws IOException {
        Path fichier = Files.createTempFile(dossier, "hostile", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String partie : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(partie));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            feuille.ecrire(zip);
        }
        return fichier;
    }

    private static byte[] ligne() {
        return "<row><c><v>1</v></c></row>".getBytes(StandardCharsets.US_ASCII);
    }

    private static void repeter(OutputStream flux, byte[] octets, int fois) throws IOException {
        for (int i = 0; i < fois; i++) {
            flux.write(octets);
        }
    }

    private static String colonne(int n) {
        String lettre = String.valueOf((char) ('A' + n % 26));
        return n < 26 ? lettre : colonne(n / 26 - 1) + lettre;
    }

    /** In the directory: where the name stands after the header, and the size 22 bytes before. */
    private static void mentirSurLaTaille(Path fichier, String partie, int taille)
            throws IOException {
        byte[] octets = Files.readAllBytes(fichier);
        String texte = new String(octets, StandardCharsets.ISO_8859_1);
        int entete = texte.lastIndexOf(partie) - 46;
        for (int i = 0; i < 4; i++) {
            octets[entete + 24 + i] = (byte) (taille >> (8 * i));
        }
        Files.write(fichier, octets);
    }

    private Path csv(String texte) throws IOException {
        return ecrire("hostile.csv", texte);
    }

    private Path ecrire(String nom, String texte) throws IOException {
        return Files.writeString(dossier.resolve(nom), texte, StandardCharsets.ISO_8859_1);
    }

    /**
     * The verdict is the same through the front door; how much was opened is asked of the scales.
     */
    private static long decompresses(Path fichier, Motif... motifs) {
        var pesee = new PeseeArchive(fichier, LIMITES);
        assertThatThrownBy(pesee::peser)
                .isInstanceOfSatisfying(
                        FichierRefuse.class, e -> assertThat(e.motif()).isIn((Object[]) motifs));
        return pesee.lus();
    }

    private static void refuse(Path fichier, Motif motif) {
        List<LigneBrute> lignes = new ArrayList<>();
        assertThatThrownBy(() ->
                        new LecteurFichier(LIMITES).lire(fichier, NatureImport.ACTES, lignes::add))
                .isInstanceOfSatisfying(
                        FichierRefuse.class, e -> assertThat(e.motif()).isEqualTo(motif));
        assertThat(lignes).isEmpty();
    }

    /** The same characters for ever, counted. */
    private static final class SansFin extends Reader {

        private final String motif;
        private long lus;

        SansFin(String motif) {
            this.motif = motif;
        }

        @Override
        public int read(char[] tampon, int debut, int longueur) {
            for (int i = 0; i < longueur; i++) {
                tampon[debut + i] = motif.charAt((int) (lus++ % motif.length()));
            }
            return longueur;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
