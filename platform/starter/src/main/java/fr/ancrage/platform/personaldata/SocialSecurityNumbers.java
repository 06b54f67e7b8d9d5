package fr.ancrage.platform.personaldata;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds French social-security numbers (NIR) in what people and software write. None is ever taken
 * in, whatever the field; what only has as many digits (a reference, an account, a SIRET, a
 * telephone) passes.
 */
public final class SocialSecurityNumbers {

    /** Sex, year, month, département, commune, order, and the key when it is given. */
    private static final Pattern SHAPE =
            Pattern.compile(
                    String.join(
                            "[\\s\\u00A0\\u2007\\u202F.\\-/_]{0,2}",
                            "(?<![0-9A-Za-z])([123478])",
                            "(\\d{2})",
                            "(\\d{2})",
                            "(0[1-9]|[1-9]\\d|2[ABab])",
                            "((?!000)\\d{3})",
                            "((?!000)\\d{3})",
                            "(\\d{2})?(?![0-9A-Za-z])"));

    /** Months of the year, and those given to whose birthday is not known. */
    private static final Pattern MONTH = Pattern.compile("0[1-9]|1[0-2]|20|3\\d|4[0-2]");

    private static final int NUMBER = 6;
    private static final int KEY = 7;
    private static final long KEYS = 97;
    private static final int WITHOUT_KEY = 13;

    /** One of them may be a letter. */
    private static final int CORSICA = 1;

    private static final int WITH_KEY = 15;

    private SocialSecurityNumbers() {}

    /**
     * Whether there is one in the text: 15 digits of which the key is right, or 13 built like one;
     * Corsica's letters count as digits, single spaces and points between the parts do not matter.
     */
    public static boolean in(CharSequence text) {
        return enoughDigits(text)
                && SHAPE.matcher(digits(text)).results().anyMatch(SocialSecurityNumbers::convinces);
    }

    /**
     * Whether a number, however it is written, is one: with its sign, its decimals, a power of ten.
     */
    public static boolean in(BigDecimal number) {
        var digits = (long) number.precision() - number.scale();
        return digits >= WITHOUT_KEY
                && digits <= WITH_KEY
                && in(number.toBigInteger().abs().toString());
    }

    /** Most texts have too few for one, and are not looked at further. */
    private static boolean enoughDigits(CharSequence text) {
        var found = 0;
        for (var i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && ++found == WITHOUT_KEY - CORSICA) {
                return true;
            }
        }
        return false;
    }

    private static boolean convinces(MatchResult found) {
        var key = found.group(KEY);
        if (key != null && Long.parseLong(key) == key(found)) {
            return true;
        }
        // a number apart behind it is no part of it
        var alone = key == null || found.start(KEY) > found.end(NUMBER);
        return alone && MONTH.matcher(found.group(3)).matches();
    }

    private static long key(MatchResult found) {
        var number = new StringBuilder();
        for (var group = 1; group <= NUMBER; group++) {
            number.append(found.group(group));
        }
        var all = number.toString().toUpperCase(Locale.ROOT).replace("2A", "19");
        return KEYS - Long.parseLong(all.replace("2B", "18")) % KEYS;
    }

    /** Digits of any script are digits to a reader. */
    private static CharSequence digits(CharSequence text) {
        if (text.chars().allMatch(c -> c < 128 || !Character.isDigit(c))) {
            return text;
        }
        var ascii = new StringBuilder(text.length());
        text.chars()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(c -> ascii.append((char) c));
        return ascii;
    }
}
