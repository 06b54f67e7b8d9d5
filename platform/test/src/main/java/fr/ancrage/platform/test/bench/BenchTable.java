package fr.ancrage.platform.test.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What {@code make bench} ends with: every figure beside its target, and as a failure what was to
 * be measured and was not. It runs from its class alone, after all modules.
 */
public final class BenchTable {

    /** What must be measured, and where it is explained when it is missed. */
    enum Measure {
        B1("2026-11-27-what-the-door-and-the-trail-cost"),
        B3("2026-11-27-what-the-door-and-the-trail-cost"),
        B4("2026-11-27-what-a-relay-and-a-sweep-cost"),
        B5("2026-11-27-what-a-relay-and-a-sweep-cost"),
        B7("2026-11-27-a-hundred-thousand-acts"),
        B8("2026-11-27-a-hundred-thousand-acts"),
        B9("2026-11-27-what-a-list-costs"),
        B11("2026-11-27-a-hundred-thousand-acts"),
        B12("2026-11-27-a-cache-of-classes-for-the-start"),
        B13("2026-11-27-what-a-relay-and-a-sweep-cost"),
        B14("2026-11-27-what-a-relay-and-a-sweep-cost");

        final String adr;

        Measure(String adr) {
            this.adr = "docs/adr/" + adr + ".md";
        }

        boolean isOf(String name) {
            return name.toUpperCase(Locale.ROOT).matches(name() + "\\b.*|" + name() + "_.*");
        }
    }

    private static final String LINE = "| %-84s | %9s | %9s | %7s | %5s | %s%n";
    private static final String FAILED = "ÉCHEC";

    private BenchTable() {}

    /**
     * The file of figures, one JSON line each, then the reports of the test runs; 1 when one
     * failed. With {@code -Dbench.chosen} what was not asked for may be missing.
     */
    public static void main(String[] files)
            throws IOException, ParserConfigurationException, SAXException {
        var failed = new ArrayList<String>();
        for (var report : Arrays.asList(files).subList(1, files.length)) {
            failed.addAll(failures(Path.of(report)));
        }
        var figures = Files.readAllLines(Path.of(files[0])).stream().map(Ratio::from).toList();
        var table = of(figures, failed, System.getProperty("bench.chosen", "").isEmpty());
        System.out.print(table);
        System.exit(table.contains(FAILED) ? 1 : 0);
    }

    /**
     * @param failed names of tests, which begin with what they measure
     * @param all whether everything was to be measured
     */
    static String of(List<Ratio> figures, List<String> failed, boolean all) {
        var table = new StringBuilder("\n");
        line(table, "mesure", "obtenu", "cible", "écart", "tours", "");
        for (var measure : Measure.values()) {
            var its = figures.stream().filter(f -> measure.isOf(f.name())).toList();
            var lost = failed.stream().filter(measure::isOf).toList();
            its.forEach(figure -> figure(table, figure, ", voir " + measure.adr));
            lost.forEach(name -> failure(table, name));
            if (all && its.isEmpty() && lost.isEmpty()) {
                failure(table, measure.name());
            }
        }
        figures.stream()
                .filter(f -> noMeasureIsOf(f.name()))
                .forEach(figure -> figure(table, figure, ""));
        failed.stream().filter(BenchTable::noMeasureIsOf).forEach(name -> failure(table, name));
        return table.toString();
    }

    private static boolean noMeasureIsOf(String name) {
        return Arrays.stream(Measure.values()).noneMatch(measure -> measure.isOf(name));
    }

    private static void figure(StringBuilder table, Ratio figure, String explained) {
        line(
                table,
                figure.name(),
                number(figure.ratio()),
                (figure.atMost() ? "≤ " : "≥ ") + number(figure.target()),
                number(figure.spread()),
                Integer.toString(figure.rounds()),
                figure.met() ? "tenue" : "MANQUÉE" + explained);
    }

    private static void failure(StringBuilder table, String name) {
        line(table, name, "", "", "", "", FAILED);
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(LINE.formatted((Object[]) cells));
    }

    private static String number(double figure) {
        return String.format(Locale.FRENCH, "%.2f", figure);
    }

    private static List<String> failures(Path report)
            throws IOException, ParserConfigurationException, SAXException {
        var tests =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getElementsByTagName("testcase");
        return IntStream.range(0, tests.getLength())
                .mapToObj(i -> (Element) tests.item(i))
                .filter(test ->
                        Stream.of("failure", "error")
                                .anyMatch(how -> test.getElementsByTagName(how).getLength() > 0))
                .map(test ->
                        (test.getAttribute("name") + " " + test.getAttribute("classname")).strip())
                .toList();
    }
}
