package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find a case: a reference, which names one, or else telephones and words.
 *
 * @param telephones as households keep them
 */
@DonneePersonnelle
record TexteCherche(Optional<String> reference, List<String> telephones, List<String> mots) {

    private static final int MOTS_AU_PLUS = 8;
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\b([0-9][0-9AB])-(20\\d{2})-(\\d{1,6})\\b");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:\\+33|0)\\s*[1-9](?:[\\s.\\-]?\\d){8}");
    // « 12 rue de la Gare » is meant by « gare »
    private static final Pattern NUMERO_DE_VOIE = Pattern.compile("\\d{1,3}");
    private static final Pattern PEUT_ETRE_UN_TELEPHONE = Pattern.compile(".*\\d.*\\d.*\\d.*\\d.*");
    private static final Set<String> MOTS_VIDES =
            Set.of("de", "du", "des", "la", "le", "les", "et");

    TexteCherche {
        telephones = List.copyOf(telephones);
        mots = List.copyOf(mots);
    }

    static TexteCherche de(String texte) {
        Matcher reference = REFERENCE.matcher(texte);
        if (reference.find()) {
            return new TexteCherche(Optional.of(ecrite(reference)), List.of(), List.of());
        }
        List<String> telephones = new ArrayList<>();
        String reste = texte;
        Matcher telephone = TELEPHONE.matcher(texte);
        while (telephone.find()) {
            telephones.add(
                    telephone.group().replaceAll("[\\s.\\-]", "").replaceFirst("^\\+33", "0"));
            reste = reste.replace(telephone.group(), " ");
        }
        return new TexteCherche(Optional.empty(), telephones, mots(reste));
    }

    /** As it is kept: people leave its zeros out. */
    private static String ecrite(Matcher reference) {
        return "%s-%s-%06d"
                .formatted(
                        reference.group(1).toUpperCase(Locale.ROOT),
                        reference.group(2),
                        Integer.parseInt(reference.group(3)));
    }

    private static List<String> mots(String texte) {
        return Texte.mots(texte).stream()
                .filter(m -> m.length() >= 2 && !NUMERO_DE_VOIE.matcher(m).matches())
                .filter(m -> !MOTS_VIDES.contains(m))
                .limit(MOTS_AU_PLUS)
                .toList();
    }

    /** Words and telephones alike. */
    List<String> tout() {
        return Stream.concat(telephones.stream(), mots.stream()).toList();
    }

    /** For who may not read telephones: nothing that may be one, or a part of one. */
    List<String> motsSansTelephone() {
        return mots.stream().filter(m -> !PEUT_ETRE_UN_TELEPHONE.matcher(m).matches()).toList();
    }

    @Override
    public String toString() {
        return "TexteCherche[***]";
    }
}
