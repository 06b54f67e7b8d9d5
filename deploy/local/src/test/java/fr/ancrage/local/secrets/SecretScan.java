package fr.ancrage.local.secrets;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What looks like a secret in a file: by its name, by the shape of what it holds, by the word
 * before it, or because nobody would write it by hand.
 */
final class SecretScan {

    /** Where something was found; what it is, without the whole of it. */
    record Finding(String file, int line, String kind, String value) {

        @Override
        public String toString() {
            var shown = value.length() > 6 ? value.substring(0, 6) + "…" : value;
            return "%s:%d %s « %s »".formatted(file, line, kind, shown);
        }
    }

    private static final Pattern FILE =
            Pattern.compile(
                    "(?i).*(\\.(pem|key|p12|pfx|jks|keystore|der|kdbx|env|bak|orig|swp)|~|(^|/)id_(rsa|dsa|ecdsa|ed25519)|(^|/)\\.env(\\..*)?)$");

    private static final List<Pattern> SHAPES =
            List.of(
                    Pattern.compile("(-----BEGIN [A-Z ]*PRIVATE KEY-----)"),
                    Pattern.compile("\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"),
                    Pattern.compile("\\b(gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\\w{30,})"),
                    Pattern.compile("\\b(glpat-[\\w-]{20,}|xox[abprs]-[\\w-]{10,}|npm_\\w{30,})"),
                    Pattern.compile("\\b(eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,})"),
                    Pattern.compile("\\w+://[^/\\s:@\"'$]+:([^/\\s@\"'$]+)@"));

    /** Most lines have none: the longer patterns are not tried on them. */
    private static final Pattern ANY_WORD =
            Pattern.compile("(?i)pass|secret|token|jeton|key|mot[ _-]?de");

    private static final String WORD =
            "(?i)(?:pass(?:word|wd|phrase)|_pass|mot[ _-]?de[ _-]?passe|secret(?!ar)|token|jeton|api[-_]?key|private[-_]?key)[\\w.-]*";

    /** A word and a text in quotes: code, JSON. */
    private static final Pattern QUOTED =
            Pattern.compile(WORD + "[\"']?\\s*[:=]\\s*([\"'])([^\"'\\n]+)\\1");

    /** A word and a value up to the end of the line: settings. */
    private static final Pattern SETTING =
            Pattern.compile("^\\s*[\\w.-]*" + WORD + "\\s*[:=]\\s*([^\\s\"'#]\\S*)\\s*$");

    /** A word and a value inside a text: forms, properties of a test. */
    private static final Pattern INSIDE =
            Pattern.compile(WORD + "=([^\\s\"'&;,)`\\\\]+)(?=[\"'&`])");

    /** The password of an account in a realm's file. */
    private static final Pattern CREDENTIAL =
            Pattern.compile("\"type\"\\s*:\\s*\"password\".*\"value\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern NO_VALUE =
            Pattern.compile("(?i)true|false|bearer|[a-z_-]*(token|secret|password)[a-z_-]*");

    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+/_-]{20,}={0,2}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32,}");
    private static final double BITS_HEX = 3;
    private static final double BITS = 4.2;

    /** Of the steps from one character to the next, how many change kind: words change seldom. */
    private static final double CHANGES = 0.4;

    private SecretScan() {}

    /** Every file that git has or would take. */
    static List<Finding> of(Path checkout) throws IOException, InterruptedException {
        var git =
                new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
                        .directory(checkout.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var names =
                new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .split("\0", -1);
        if (git.waitFor() != 0) {
            throw new IOException("git does not list the files of " + checkout);
        }
        var findings = new ArrayList<Finding>();
        for (var name : names) {
            var file = checkout.resolve(name);
            if (!name.isEmpty() && Files.isRegularFile(file)) {
                findings.addAll(in(name, text(file)));
            }
        }
        return findings;
    }

    /** Pictures, workbooks and files of partners in another charset hold no text to look into. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    static List<Finding> in(String file, String text) {
        var findings = new ArrayList<Finding>();
        if (FILE.matcher(file).matches()) {
            findings.add(new Finding(file, 0, "a file that holds secrets", file));
        }
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var number = i + 1;
            inLine(lines[i], isSettings(file))
                    .forEach((value, kind) -> findings.add(new Finding(file, number, kind, value)));
        }
        return findings;
    }

    private static boolean isSettings(String file) {
        return file.matches(
                ".*(\\.(ya?ml|properties|conf|json|toml|ini|sh|xml)|Makefile|Dockerfile)$");
    }

    private static HashMap<String, String> inLine(String line, boolean settings) {
        var found = new HashMap<String, String>();
        for (var shape : SHAPES) {
            shape.matcher(line).results().forEach(r -> found.put(r.group(1), "the shape of a key"));
        }
        if (ANY_WORD.matcher(line).find()) {
            QUOTED.matcher(line).results().forEach(r -> named(found, r.group(2)));
            INSIDE.matcher(line).results().forEach(r -> named(found, r.group(1)));
            CREDENTIAL.matcher(line).results().forEach(r -> named(found, r.group(1)));
            if (settings) {
                SETTING.matcher(line).results().forEach(r -> named(found, r.group(1)));
            }
        }
        LONG.matcher(line)
                .results()
                .map(r -> r.group())
                .filter(SecretScan::random)
                .forEach(value -> found.put(value, "what nobody writes by hand"));
        return found;
    }

    /**
     * A value that comes from elsewhere is none, what it falls back to is; nor is a switch or the
     * name of a field.
     */
    private static void named(HashMap<String, String> found, String value) {
        var fallback = value.replaceAll("^\\$\\{[A-Z0-9_]+:?-?(.*)}$", "$1");
        if (fallback.chars().filter(Character::isLetterOrDigit).count() >= 4
                && fallback.indexOf('$') < 0
                && fallback.indexOf('(') < 0
                && !NO_VALUE.matcher(fallback).matches()) {
            found.put(fallback, "a secret by the word before it");
        }
    }

    private static boolean random(String text) {
        if (HEX.matcher(text).matches()) {
            return entropy(text) > BITS_HEX;
        }
        return text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase)
                && changes(text) >= CHANGES
                && entropy(text) >= BITS;
    }

    /** 0.64 of the steps of a random text, about 0.3 of a name of several words. */
    private static double changes(String text) {
        var kinds = text.chars().map(SecretScan::kind).toArray();
        return IntStream.range(1, kinds.length).filter(i -> kinds[i] != kinds[i - 1]).count()
                / (kinds.length - 1.0);
    }

    private static int kind(int c) {
        return Character.isLetterOrDigit(c) ? Character.getType(c) : Character.UNASSIGNED;
    }

    private static double entropy(String text) {
        var counts = new HashMap<Integer, Integer>();
        text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(n -> (double) n / text.length())
                .map(p -> -p * Math.log(p) / Math.log(2))
                .sum();
    }
}
