package fr.ancrage.dossiers.conservation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens and the certificate call things: {@code conservation/textes.properties}. */
@Component
class Textes {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final ResourceBundle textes =
            ResourceBundle.getBundle("conservation.textes", Locale.ROOT);

    String service(String code) {
        return texte("service." + code, code);
    }

    String genre(String code) {
        return texte("genre." + code, code);
    }

    String motif(String code) {
        return texte("motif." + code, code);
    }

    String objet(String code, @Nullable LocalDate jusqua) {
        String objet = texte("objet." + (code.isEmpty() ? "TOUT" : code), code);
        return jusqua == null ? objet : objet + texte("objet.jusqua", "") + jour(jusqua);
    }

    /** What a class leaves is another matter than what a whole household leaves. */
    List<String> reste(String objet) {
        return objet.isEmpty()
                ? List.of(
                        texte("reste.statistiques", ""),
                        texte("reste.piste", ""),
                        texte("reste.actes", ""))
                : List.of(texte("reste.dossier", ""), texte("reste.piste", ""));
    }

    String jour(LocalDate jour) {
        String ecrit = JOUR.format(jour);
        return jour.getDayOfMonth() == 1 ? "1er" + ecrit.substring(1) : ecrit;
    }

    private String texte(String cle, String defaut) {
        try {
            return textes.getString(cle);
        } catch (MissingResourceException e) {
            return defaut;
        }
    }
}
