package fr.ancrage.journeys.attacks;

import static fr.ancrage.journeys.attacks.HostileFile.Refusal.COLONNES_MANQUANTES;
import static fr.ancrage.journeys.attacks.HostileFile.Refusal.FICHIER_FORMAT_INCONNU;
import static fr.ancrage.journeys.attacks.HostileFile.Refusal.FICHIER_ILLISIBLE;
import static fr.ancrage.journeys.attacks.HostileFile.Refusal.FICHIER_SUSPECT;
import static fr.ancrage.journeys.attacks.HostileFile.Refusal.FICHIER_VIDE;
import static fr.ancrage.journeys.attacks.HostileFile.Refusal.FORMULE_EXTERNE;
import static fr.ancrage.journeys.attacks.HostileFile.Refusal.TROP_VOLUMINEUX;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.attacks.HostileFile.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every sort of harm that a file was ever seen to do, one file each. */
final class HostileCorpus {

    private static final int MEGABYTE = 1 << 20;

    /** What the archive's directory says is decompressed: it is not. */
    private static final int A_LIE = 1000;

    private HostileCorpus() {}

    static List<HostileFile> files() {
        return Stream.of(bombs(), pretences(), entities(), others()).flatMap(List::stream).toList();
    }

    private static List<HostileFile> bombs() {
        var blanks = " ".repeat(MEGABYTE);
        return List.of(
                workbook(
                        "zip bomb, 1 GB",
                        FICHIER_SUSPECT,
                        Sheet.of("<worksheet>", blanks, 1024, "</worksheet>")),
                HostileFile.of(
                        "zip bomb that lies about its size",
                        "actes.xlsx",
                        FICHIER_SUSPECT,
                        () ->
                                Workbook.lyingAboutItsSheet(
                                        Workbook.of(
                                                Sheet.of("<worksheet><!--", blanks, 256, ""),
                                                Map.of()),
                                        A_LIE)),
                workbook(
                        "200 MB of blanks in a sheet",
                        FICHIER_SUSPECT,
                        Sheet.of("<worksheet>", blanks, 200, "</worksheet>")),
                workbook(
                        "200 MB of blanks below every limit",
                        FICHIER_VIDE,
                        Sheet.of(
                                "<worksheet><sheetData>",
                                " ".repeat(600) + "<!--%08x-->",
                                330_000,
                                "</sheetData></worksheet>")),
                new HostileFile(
                        "200 MB of blanks as they are",
                        "actes.csv",
                        blanks.getBytes(StandardCharsets.US_ASCII),
                        200,
                        0,
                        TROP_VOLUMINEUX),
                text("19 MB of blanks in one line", FICHIER_SUSPECT, blanks.repeat(19)),
                text("19 MB of blank lines", FICHIER_SUSPECT, "\n".repeat(19 * MEGABYTE)));
    }

    private static List<HostileFile> pretences() {
        return List.of(
                workbook(
                        "a dimension of 17 000 million cells",
                        FICHIER_SUSPECT,
                        Sheet.of(
                                "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>",
                                "<row><c><v>1</v></c></row>",
                                200_000,
                                "</sheetData></worksheet>")),
                workbook(
                        "1 000 000 merged ranges",
                        FICHIER_SUSPECT,
                        Sheet.of(
                                "<worksheet><sheetData/><mergeCells>",
                                "<mergeCell ref=\"A%d:B2\"/>",
                                1_000_000,
                                "</mergeCells></worksheet>")),
                workbook(
                        "17 000 columns",
                        FICHIER_SUSPECT,
                        Sheet.of(
                                "<worksheet><sheetData><row r=\"1\">",
                                "<c><v>%d</v></c>",
                                17_000,
                                "</row></sheetData></worksheet>")),
                text("17 000 columns of a CSV", FICHIER_SUSPECT, "a;".repeat(17_000) + "\n"),
                workbook(
                        "a column that is not there",
                        FICHIER_SUSPECT,
                        Sheet.of(Workbook.cell("ZZZZZZ1", "1"))),
                HostileFile.of(
                        "600 parts",
                        "actes.xlsx",
                        FICHIER_SUSPECT,
                        () -> Workbook.of(Workbook.sheet(""), Workbook.manyParts())),
                workbook(
                        "a number of a thousand million digits",
                        COLONNES_MANQUANTES,
                        Sheet.of(Workbook.sheet("1E999999999"))));
    }

    private static List<HostileFile> entities() {
        var ours =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>";
        return List.of(
                workbook("an entity of this machine", FICHIER_SUSPECT, Sheet.of(ours)),
                workbook(
                        "an entity of another machine",
                        FICHIER_SUSPECT,
                        Sheet.of(
                                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\"><worksheet/>")),
                workbook(
                        "an entity of entities",
                        FICHIER_SUSPECT,
                        Sheet.of(
                                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>")),
                HostileFile.of(
                        "an entity in another alphabet",
                        "actes.xlsx",
                        FICHIER_SUSPECT,
                        () ->
                                Workbook.of(
                                        ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + ours)
                                                .getBytes(StandardCharsets.UTF_16BE),
                                        Map.of())),
                workbook(
                        "an entity far down",
                        FICHIER_SUSPECT,
                        Sheet.of("<!--" + " ".repeat(200_000) + "-->" + ours)));
    }

    private static List<HostileFile> others() {
        return List.of(
                raw("0 bytes", FICHIER_VIDE, ""),
                raw("a PDF named .xlsx", FICHIER_FORMAT_INCONNU, "%PDF-1.7\n1 0 obj\n\u0000\u00ff"),
                raw("a program named .xlsx", FICHIER_FORMAT_INCONNU, "MZ\u0000\u0001"),
                raw("an old .xls", FICHIER_FORMAT_INCONNU, "\u00D0\u00CF\u0011\u00E0\u0000\u0001"),
                raw("an archive cut off", FICHIER_ILLISIBLE, "PK\u0003\u0004 et rien, ou presque"),
                workbook(
                        "formula cells",
                        FORMULE_EXTERNE,
                        Sheet.of(
                                Workbook.acts(
                                        ActsFile.HEADER,
                                        "<f>WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>FORMULE-1</v>"))));
    }

    private static HostileFile workbook(String what, Refusal refusal, Sheet sheet) {
        return HostileFile.of(what, "actes.xlsx", refusal, () -> Workbook.of(sheet, Map.of()));
    }

    private static HostileFile text(String what, Refusal refusal, String content) {
        return HostileFile.of(
                what, "actes.csv", refusal, () -> content.getBytes(StandardCharsets.US_ASCII));
    }

    private static HostileFile raw(String what, Refusal refusal, String content) {
        return HostileFile.of(
                what, "actes.xlsx", refusal, () -> content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
