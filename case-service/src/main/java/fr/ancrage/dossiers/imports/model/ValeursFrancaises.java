package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.menage.model.Telephone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, amounts and numbers as French desktop software writes them. */
final class ValeursFrancaises {

    private static final Pattern JOUR_MOIS_ANNEE =
            Pattern.compile(
                    "(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})(?: 0?0:00(?::00)?)?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{2}:\\d{2}.*)?");
    private static final Pattern SERIE_EXCEL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final LocalDate ORIGINE_EXCEL = LocalDate.of(1899, 12, 30);

    /** How a CSV tells a spreadsheet that a number is a text: {@code ="0612345678"}. */
    private static final Pattern TEXTE_FORCE = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern ESPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern ENTRE_LES_CHIFFRES = Pattern.compile("[\\s\\u00A0\\u202F']");
    private static final Pattern MONNAIE = Pattern.compile("(?i)(€|eur|euros?)$");
    private static final Pattern SANS_SON_ZERO = Pattern.compile("[1-9]\\d{8}(?:\\.0)?");
    private static final BigDecimal INVRAISEMBLABLE = new BigDecimal("100000000");
    private static final Pattern MONTANT = Pattern.compile("[+-]?\\d+(\\.\\d+)?(E[+-]?\\d{1,2})?");

    private ValeursFrancaises() {}

    /**
     * Strips spaces of every kind around and makes those inside ordinary; a number that was told to
     * be a text is that text.
     */
    static String propre(String texte) {
        StringBuilder sortie = new StringBuilder(texte.length());
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c == '\uFEFF' || c == '\u200B') {
                continue;
            }
            boolean espace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (espace && (sortie.isEmpty() || sortie.charAt(sortie.length() - 1) == ' ')) {
                continue;
            }
            if (!espace && Character.isISOControl(c)) {
                continue;
            }
            sortie.append(espace ? ' ' : c);
        }
        String propre = sortie.toString().strip();
        if (!propre.startsWith("=")) {
            return propre;
        }
        Matcher texteForce = TEXTE_FORCE.matcher(propre);
        return texteForce.matches() ? texteForce.group(1).strip() : propre;
    }

    static Optional<LocalDate> date(String texte) {
        try {
            Matcher francais = JOUR_MOIS_ANNEE.matcher(texte);
            if (francais.matches()) {
                int annee = Integer.parseInt(francais.group(3));
                if (annee < 100) {
                    annee += annee < 70 ? 2000 : 1900;
                }
                return plausible(
                        LocalDate.of(
                                annee,
                                Integer.parseInt(francais.group(2)),
                                Integer.parseInt(francais.group(1))));
            }
            Matcher iso = ISO.matcher(texte);
            if (iso.matches()) {
                return plausible(
                        LocalDate.of(
                                Integer.parseInt(iso.group(1)),
                                Integer.parseInt(iso.group(2)),
                                Integer.parseInt(iso.group(3))));
            }
            Matcher serie = SERIE_EXCEL.matcher(texte);
            if (serie.matches()) {
                return plausible(ORIGINE_EXCEL.plusDays(Integer.parseInt(serie.group(1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> plausible(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2100
                ? Optional.of(date)
                : Optional.empty();
    }

    static Optional<BigDecimal> montant(String texte) {
        String chiffres =
                MONNAIE.matcher(ENTRE_LES_CHIFFRES.matcher(texte).replaceAll(""))
                        .replaceAll("")
                        .replace('\u2212', '-');
        int virgule = chiffres.lastIndexOf(',');
        int point = chiffres.lastIndexOf('.');
        if (virgule >= 0 && point >= 0) {
            chiffres =
                    virgule > point
                            ? chiffres.replace(".", "").replace(',', '.')
                            : chiffres.replace(",", "");
        } else {
            chiffres = chiffres.replace(',', '.');
        }
        if (!MONTANT.matcher(chiffres).matches() || chiffres.length() > 20) {
            return Optional.empty();
        }
        BigDecimal montant = new BigDecimal(chiffres);
        if (montant.abs().compareTo(INVRAISEMBLABLE) > 0) {
            return Optional.empty();
        }
        return Optional.of(montant.setScale(2, RoundingMode.HALF_UP));
    }

    /** A telephone as a file writes it: a spreadsheet may have taken it for a number. */
    static Optional<String> telephone(String texte) {
        String chiffres = ESPACES.matcher(texte).replaceAll("");
        return Telephone.lire(
                SANS_SON_ZERO.matcher(chiffres).matches() ? "0" + chiffres.substring(0, 9) : texte);
    }
}
