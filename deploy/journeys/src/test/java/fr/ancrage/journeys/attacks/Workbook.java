package fr.ancrage.journeys.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, part by part: what no program of an office would write. */
final class Workbook {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbook() {}

    static byte[] of(String sheet, Map<String, String> more) throws IOException {
        return of(sheet.getBytes(StandardCharsets.UTF_8), more);
    }

    static byte[] of(byte[] sheet, Map<String, String> more) throws IOException {
        return of(part -> part.write(sheet), more);
    }

    static byte[] of(Sheet sheet, Map<String, String> more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry(SHEET));
            sheet.write(zip);
            zip.closeEntry();
            for (var entry : more.entrySet()) {
                part(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** With one number. */
    static String sheet(String number) {
        return cell("A1", number);
    }

    static String cell(String address, String number) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + (number.isEmpty()
                        ? ""
                        : "<row r=\"1\"><c r=\"" + address + "\"><v>" + number + "</v></c></row>")
                + "</sheetData></worksheet>";
    }

    /** Headings, and one line of which the first cell is given. */
    static String acts(String headings, String firstCell) {
        var sheet =
                new StringBuilder(
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
        for (var heading : headings.strip().split(";", -1)) {
            sheet.append("<c t=\"inlineStr\"><is><t>").append(heading).append("</t></is></c>");
        }
        return sheet.append("</row><row r=\"2\"><c r=\"A2\" t=\"str\">")
                .append(firstCell)
                .append("</c></row></sheetData></worksheet>")
                .toString();
    }

    /** In the directory: where the sheet's name stands after the header, and its size before. */
    static byte[] lyingAboutItsSheet(byte[] workbook, int size) {
        var header = new String(workbook, StandardCharsets.ISO_8859_1).lastIndexOf(SHEET) - 46;
        for (var i = 0; i < 4; i++) {
            workbook[header + 24 + i] = (byte) (size >> (8 * i));
        }
        return workbook;
    }

    static Map<String, String> manyParts() {
        var parts = new LinkedHashMap<String, String>();
        for (var i = 0; i < 600; i++) {
            parts.put("xl/media/" + i + ".png", "x");
        }
        return parts;
    }
}
