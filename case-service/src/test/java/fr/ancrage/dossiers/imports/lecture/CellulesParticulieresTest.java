package fr.ancrage.dossiers.imports.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.imports.model.Probleme.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas and merged cells, as spreadsheets store them. */
class CellulesParticulieresTest {

    private static final List<String> INTITULES =
            List.of(
                    "N° acte",
                    "Nature",
                    "Date de signification",
                    "Parc",
                    "Nom",
                    "Prénom",
                    "Adresse",
                    "Commune");

    @TempDir Path dossier;

    private final List<LigneBrute> lignes = new ArrayList<>();

    @Test
    void une_formule_dont_le_resultat_est_enregistre_se_lit_comme_lui() throws IOException {
        Entetes entetes = lire(ligne(2, formule("H2", "CONCATENATE(\"Di\",\"jon\")", "Dijon")), "");

        assertThat(lignes.getFirst().cellules().get(7)).isEqualTo("Dijon");
        assertThat(entetes.illisibles(lignes.getFirst())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#REF!", "#N/A"})
    void une_formule_sans_resultat_refuse_sa_ligne_et_dit_la_colonne(String resultat)
            throws IOException {
        Entetes entetes = lire(ligne(2, formule("H2", "VLOOKUP(A2,B:C,2)", resultat)), "");

        assertThat(entetes.illisibles(lignes.getFirst()))
                .extracting(Probleme::champ, Probleme::code)
                .containsExactly(tuple("commune", Code.FORMULE_SANS_RESULTAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]Feuil1!A1",
                "'C:\\dossiers\\[bail.xlsx]Feuil1'!A1",
                "cmd|'/c calc'!A1",
                "WEBSERVICE(\"http://exemple.fr\")",
                "hyperlink (\"http://exemple.fr\",\"Dijon\")",
                "RTD(\"prog\",,\"x\")"
            })
    void une_formule_qui_va_chercher_ailleurs_refuse_sa_ligne(String formule) throws IOException {
        Entetes entetes = lire(ligne(2, formule("H2", formule, "Dijon")), "");

        assertThat(entetes.illisibles(lignes.getFirst()))
                .extracting(Probleme::code)
                .containsExactly(Code.FORMULE_EXTERNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tableau1[Commune]", "Feuil2!A1", "'Liste des communes'!B2"})
    void une_formule_du_classeur_meme_n_est_pas_ailleurs(String formule) throws IOException {
        Entetes entetes = lire(ligne(2, formule("H2", formule, "Dijon")), "");

        assertThat(entetes.illisibles(lignes.getFirst())).isEmpty();
    }

    @Test
    void une_commune_fusionnee_sur_trois_lignes_vaut_pour_les_trois() throws IOException {
        lire(
                ligne(2, texte("A2", "A1"), texte("H2", "Dijon"))
                        + ligne(3, texte("A3", "A2"))
                        + ligne(4, texte("A4", "A3"))
                        + ligne(5, texte("A5", "A4")),
                "<mergeCells><mergeCell ref=\"H2:H4\"/></mergeCells>");

        assertThat(lignes)
                .extracting(l -> l.cellules().size() > 7 ? l.cellules().get(7) : "")
                .containsExactly("Dijon", "Dijon", "Dijon", "");
    }

    @Test
    void une_ligne_vide_sous_une_fusion_reste_vide() throws IOException {
        lire(
                ligne(2, texte("A2", "A1"), texte("H2", "Dijon")) + ligne(3),
                "<mergeCells><mergeCell ref=\"H2:H9\"/></mergeCells>");

        assertThat(lignes).hasSize(1);
    }

    @Test
    void deux_colonnes_fusionnees_ne_se_lisent_pas() throws IOException {
        Entetes entetes =
                lire(
                        ligne(2, texte("A2", "A1"), texte("E2", "Martin Jean")),
                        "<mergeCells><mergeCell ref=\"E2:F2\"/></mergeCells>");

        assertThat(entetes.illisibles(lignes.getFirst()))
                .extracting(Probleme::champ, Probleme::code)
                .containsExactlyInAnyOrder(
                        tuple("nom", Code.CELLULES_FUSIONNEES),
                        tuple("prenom", Code.CELLULES_FUSIONNEES));
    }

    private Entetes lire(String lignesXml, String suite) throws IOException {
        List<String> intitules = new ArrayList<>();
        for (int i = 0; i < INTITULES.size(); i++) {
            intitules.add(texte((char) ('A' + i) + "1", INTITULES.get(i)));
        }
        String feuille =
                "<sheetData>"
                        + ligne(1, intitules.toArray(String[]::new))
                        + lignesXml
                        + "</sheetData>"
                        + suite;
        return new LecteurFichier(LimitesFichier.HABITUELLES)
                .lire(classeur(feuille), NatureImport.ACTES, lignes::add);
    }

    private static String ligne(int numero, String... cellules) {
        return "<row r=\"%d\">%s</row>".formatted(numero, String.join("", cellules));
    }

    private static String texte(String adresse, String texte) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(adresse, texte);
    }

    private static String formule(String adresse, String formule, String resultat) {
        return "<c r=\"%s\" t=\"str\"><f>%s</f>%s</c>"
                .formatted(
                        adresse,
                        formule.replace("&", "&amp;"),
                        resultat.isEmpty() ? "" : "<v>" + resultat + "</v>");
    }

    private Path classeur(String feuille) throws IOException {
        String tableur = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        Path fichier = dossier.resolve("actes.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            partie(zip, "[Content_Types].xml", "<Types/>");
            partie(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
                            .formatted(tableur, document));
            partie(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"%s\"><Relationship Id=\"s\" Type=\"%s/worksheet\" Target=\"worksheets/actes.xml\"/></Relationships>"
                            .formatted(relations, document));
            partie(
                    zip,
                    "xl/worksheets/actes.xml",
                    "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(tableur, feuille));
        }
        return fichier;
    }

    private static void partie(ZipOutputStream zip, String nom, String contenu) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(contenu.getBytes(StandardCharsets.UTF_8));
    }
}
