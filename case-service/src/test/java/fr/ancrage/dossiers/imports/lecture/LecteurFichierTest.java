package fr.ancrage.dossiers.imports.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LecteurFichierTest {

    private static final String INTITULES =
            "N° acte;Nature;Date de signification;Parc;Nom;Prénom;Adresse;Commune\r\n";

    @TempDir Path dossier;

    private final LecteurFichier lecteur = new LecteurFichier(LimitesFichier.HABITUELLES);
    private final List<LigneBrute> lignes = new ArrayList<>();

    private Entetes lire(Path fichier) {
        return lecteur.lire(fichier, NatureImport.ACTES, lignes::add);
    }

    private Path csv(String texte, Charset jeu) throws IOException {
        return Files.write(dossier.resolve("actes.csv"), texte.getBytes(jeu));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
    void les_accents_survivent_a_l_encodage(String jeu) throws IOException {
        lire(
                csv(
                        INTITULES + "A1;CP;09/11/2026;privé;Guérin;Zoé;1 rue;Dijon\r\n",
                        Charset.forName(jeu)));

        assertThat(lignes.getFirst().cellules()).contains("Guérin", "privé");
        assertThat(lignes.getFirst().numero()).isEqualTo(2);
    }

    @Test
    void la_marque_d_utf8_n_est_pas_une_lettre() throws IOException {
        Entetes entetes = lire(csv("\uFEFF" + INTITULES, StandardCharsets.UTF_8));

        assertThat(entetes.positions()).containsKey(Colonne.NUMERO);
    }

    @Test
    void les_lignes_vides_sont_sautees_et_les_guillemets_lus() throws IOException {
        lire(
                csv(
                        INTITULES
                                + ";;;;;;;\r\n\r\nA1;CP;x;privé;\"Du; Plessis\";\"a\"\"b\";1 rue;Dijon\r\n",
                        StandardCharsets.UTF_8));

        assertThat(lignes).hasSize(1);
        assertThat(lignes.getFirst().cellules()).contains("Du; Plessis", "a\"b");
        assertThat(lignes.getFirst().numero()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void une_ligne_finit_comme_le_poste_l_a_voulu(String fin) throws IOException {
        lire(
                csv(
                        INTITULES.strip()
                                + fin
                                + "A1;CP;x;privé;\"sur\ndeux\";;1 rue;"
                                + fin
                                + "A2;CP;x;privé;\"Jean\" dit Jo;\"\";1 rue;Dijon",
                        StandardCharsets.UTF_8));

        assertThat(lignes).extracting(LigneBrute::numero).containsExactly(2, 3);
        assertThat(lignes.getFirst().cellules()).contains("sur\ndeux").hasSize(8);
        assertThat(lignes.getLast().cellules()).contains("Jean dit Jo", "Dijon").hasSize(8);
    }

    @Test
    void un_classeur_se_lit_comme_un_csv() throws IOException {
        Path fichier = dossier.resolve("actes.xlsx");
        try (OutputStream flux = Files.newOutputStream(fichier);
                Workbook classeur = new Workbook(flux, "essai", "1.0")) {
            Worksheet feuille = classeur.newWorksheet("Actes");
            String[] intitules = INTITULES.strip().split(";");
            for (int i = 0; i < intitules.length; i++) {
                feuille.value(0, i, intitules[i]);
            }
            feuille.value(1, 0, "A1");
            feuille.value(1, 2, 46335);
            feuille.value(1, 4, "Guérin");
        }

        lire(fichier);

        assertThat(lignes.getFirst().cellules()).contains("A1", "46335", "Guérin");
    }

    /** What they would have the reader hold, or write out, fits in no memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r='1'><c r = '&#90;ZZZZZ1'><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"zzzzzzzzzzzz1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
            })
    void des_colonnes_feintes_sont_refusees_avant_d_etre_lues(String ligne) throws IOException {
        refuse(classeur("<sheetData>" + ligne + "</sheetData>"), Motif.FICHIER_SUSPECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"un\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>un</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v>",
                "<row r=\"1\"><c r=\"A1\" t=\"inconnu\"><v>1</v></c></row>"
            })
    void un_classeur_mal_fait_est_un_classeur_illisible(String ligne) throws IOException {
        refuse(classeur("<sheetData>" + ligne + "</sheetData>"), Motif.FICHIER_ILLISIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E999999999"})
    void un_nombre_d_un_milliard_de_chiffres_reste_tel_qu_il_est_ecrit(String nombre)
            throws IOException {
        var intitules = new StringBuilder("<sheetData><row r=\"1\">");
        for (String intitule : INTITULES.strip().split(";")) {
            intitules.append("<c t=\"inlineStr\"><is><t>").append(intitule).append("</t></is></c>");
        }
        lire(
                classeur(
                        intitules
                                + "</row><row r=\"2\"><c r=\"A2\"><v>"
                                + nombre
                                + "</v></c></row></sheetData>"));

        assertThat(lignes.getFirst().cellules()).containsExactly(nombre);
    }

    @Test
    void deux_parties_du_meme_nom_sont_suspectes() throws IOException {
        Path fichier = classeur("<sheetData/>");
        // the archive's own writer refuses it: the second name is changed afterwards
        byte[] octets = Files.readAllBytes(fichier);
        String texte = new String(octets, StandardCharsets.ISO_8859_1);
        Files.write(
                fichier,
                texte.replace("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml")
                        .getBytes(StandardCharsets.ISO_8859_1));

        refuse(fichier, Motif.FICHIER_SUSPECT);
    }

    private Path classeur(String feuille) throws IOException {
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String tableur = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Path fichier = dossier.resolve("classeur.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            partie(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            partie(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"%s\"><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                            .formatted(relations, document));
            partie(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
                            .formatted(tableur, document));
            partie(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"%s\"><Relationship Id=\"s\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                            .formatted(relations, document));
            partie(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(tableur, feuille));
            partie(zip, "xl/worksheets/sheet2.xml", "<worksheet/>");
        }
        return fichier;
    }

    private static void partie(ZipOutputStream zip, String nom, String contenu) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(contenu.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void un_fichier_se_juge_a_son_contenu_pas_a_son_nom() throws IOException {
        refuse(
                Files.write(dossier.resolve("a.csv"), new byte[] {0, 1, 2, 3}),
                Motif.FICHIER_FORMAT_INCONNU);
        refuse(
                Files.write(
                        dossier.resolve("b.xlsx"),
                        "%PDF-1.7 texte".getBytes(StandardCharsets.UTF_8)),
                Motif.FICHIER_FORMAT_INCONNU);
        refuse(Files.write(dossier.resolve("c.csv"), new byte[0]), Motif.FICHIER_VIDE);
    }

    @Test
    void des_intitules_absents_sont_dits_sans_lire_de_ligne() throws IOException {
        Entetes entetes = lire(csv("a;b;c\r\n1;2;3\r\n", StandardCharsets.UTF_8));

        assertThat(entetes.manquantes()).isNotEmpty();
        assertThat(lignes).isEmpty();
    }

    @Test
    void la_cent_mille_et_unieme_ligne_est_de_trop() throws IOException {
        StringBuilder texte = new StringBuilder(INTITULES);
        for (int i = 0; i <= 100_000; i++) {
            texte.append("A").append(i).append(";CP;x;privé;N;P;1 rue;Dijon\n");
        }

        refuse(csv(texte.toString(), StandardCharsets.UTF_8), Motif.FICHIER_TROP_DE_LIGNES);
    }

    private void refuse(Path fichier, Motif motif) {
        assertThatThrownBy(() -> lire(fichier))
                .isInstanceOfSatisfying(
                        FichierRefuse.class, e -> assertThat(e.motif()).isEqualTo(motif));
    }
}
