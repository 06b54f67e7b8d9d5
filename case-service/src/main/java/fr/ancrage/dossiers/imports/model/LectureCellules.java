package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;
import static fr.ancrage.dossiers.imports.model.Probleme.erreur;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line being read, and the problems found so far; every nature of file reads so.
 */
final class LectureCellules {

    private static final int LONGUEUR_MAXIMALE = 200;
    private static final int LONGUEUR_NOM = 100;
    private static final int LONGUEUR_NUMERO = 60;

    private static final Set<String> OUI = Set.of("o", "oui", "vrai", "true", "1", "x");
    private static final Set<String> NON = Set.of("n", "non", "faux", "false", "0");

    private final LocalDate aujourdhui;
    private final Map<Colonne, String> valeurs = new EnumMap<>(Colonne.class);
    private final List<Probleme> problemes = new ArrayList<>();

    LectureCellules(LocalDate aujourdhui, Map<Colonne, String> cellules) {
        this.aujourdhui = aujourdhui;
        cellules.forEach((colonne, texte) -> {
            String propre = ValeursFrancaises.propre(texte);
            if (!propre.isEmpty()) {
                valeurs.put(colonne, propre);
            }
        });
        refuserLesNumerosDeSecuriteSociale();
    }

    @Nullable String valeur(Colonne colonne) {
        return valeurs.get(colonne);
    }

    void probleme(Probleme probleme) {
        problemes.add(probleme);
    }

    /** Every problem found, once the lengths are looked at too. */
    List<Probleme> problemes() {
        longueurs();
        return List.copyOf(problemes);
    }

    static boolean refuse(List<Probleme> problemes) {
        return problemes.stream().anyMatch(Probleme::bloquant);
    }

    /** A day that must be told and cannot lie ahead. */
    @Nullable LocalDate datePassee(Colonne colonne, String manquante, String aVenir) {
        if (obligatoire(colonne, manquante) == null) {
            return null;
        }
        LocalDate date = date(colonne);
        if (date != null && date.isAfter(aujourdhui)) {
            problemes.add(erreur(colonne, Code.DATE_FUTURE, aVenir));
        }
        return date;
    }

    /** The day of the lease; one that lies ahead deserves a look. */
    @Nullable LocalDate bail() {
        LocalDate bail = date(Colonne.DATE_BAIL);
        if (bail != null && bail.isAfter(aujourdhui)) {
            problemes.add(
                    avertissement(
                            Colonne.DATE_BAIL,
                            Code.DATE_FUTURE,
                            "La date du bail est à venir : vérifiez-la."));
        }
        return bail;
    }

    @Nullable Boolean ouiNon(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        String normalise = Texte.normaliser(valeur);
        if (OUI.contains(normalise) || NON.contains(normalise)) {
            return OUI.contains(normalise);
        }
        problemes.add(
                avertissement(
                        colonne,
                        Code.VALEUR_INCONNUE,
                        "Répondez par oui ou par non : cette valeur n'a pas été reprise."));
        return null;
    }

    private void refuserLesNumerosDeSecuriteSociale() {
        valeurs.forEach((colonne, valeur) -> {
            if (SocialSecurityNumbers.in(valeur)) {
                problemes.add(
                        erreur(
                                colonne,
                                Code.NUMERO_SECURITE_SOCIALE,
                                "Cette case ressemble à un numéro de sécurité sociale : retirez-le, Ancrage n'en conserve aucun."));
            }
        });
    }

    @Nullable String obligatoire(Colonne colonne, String message) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            problemes.add(erreur(colonne, Code.OBLIGATOIRE, message));
        }
        return valeur;
    }

    @Nullable LocalDate date(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Optional<LocalDate> date = ValeursFrancaises.date(valeur);
        if (date.isEmpty()) {
            problemes.add(
                    erreur(
                            colonne,
                            Code.DATE_INVALIDE,
                            "Cette date n'existe pas ou n'est pas lisible : écrivez-la sous la forme jj/mm/aaaa."));
        }
        return date.orElse(null);
    }

    @Nullable String code(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        return valeur == null ? null : code(valeur);
    }

    private static String code(String valeur) {
        return Texte.normaliser(valeur).replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    @Nullable String sens() {
        return parmi(Colonne.SENS, Set.of("OCTROI", "REFUS", "SURSIS"));
    }

    @Nullable String parmi(Colonne colonne, Set<String> connus) {
        String code = code(colonne);
        if (code == null || connus.contains(code)) {
            return code;
        }
        problemes.add(inconnue(colonne, connus));
        return null;
    }

    private static Probleme inconnue(Colonne colonne, Set<String> connus) {
        return avertissement(
                colonne,
                Code.VALEUR_INCONNUE,
                "Cette valeur n'est pas connue et n'a pas été reprise ; valeurs possibles : "
                        + String.join(", ", connus.stream().sorted().toList())
                        + ".");
    }

    /** One word of a closed list. */
    <E extends Enum<E>> @Nullable E un(Colonne colonne, Class<E> liste) {
        String code = valeurs.containsKey(colonne) ? parmi(colonne, noms(liste)) : null;
        return code == null ? null : Enum.valueOf(liste, code);
    }

    /** Several words of a closed list; none when the cell is empty. */
    <E extends Enum<E>> @Nullable List<E> plusieurs(Colonne colonne, Class<E> liste) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Set<String> connus = noms(liste);
        List<String> codes = Arrays.stream(valeur.split(";")).map(LectureCellules::code).toList();
        if (!connus.containsAll(codes)) {
            problemes.add(inconnue(colonne, connus));
        }
        return codes.stream()
                .filter(connus::contains)
                .map(code -> Enum.valueOf(liste, code))
                .toList();
    }

    private static <E extends Enum<E>> Set<String> noms(Class<E> liste) {
        return Arrays.stream(liste.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    @Nullable BigDecimal montant(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Optional<BigDecimal> montant = ValeursFrancaises.montant(valeur);
        if (montant.isEmpty()) {
            problemes.add(
                    erreur(
                            colonne,
                            Code.MONTANT_INVALIDE,
                            "Ce montant n'est pas lisible : écrivez par exemple 1 650,00."));
            return null;
        }
        if (montant.get().signum() < 0) {
            problemes.add(erreur(colonne, Code.NEGATIF, "Ce montant ne peut pas être négatif."));
            return null;
        }
        return montant.get();
    }

    @Nullable Integer nombre(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Optional<BigDecimal> nombre = ValeursFrancaises.montant(valeur);
        if (nombre.isEmpty() || nombre.get().stripTrailingZeros().scale() > 0) {
            problemes.add(erreur(colonne, Code.NOMBRE_INVALIDE, "Écrivez un nombre entier."));
            return null;
        }
        if (nombre.get().signum() < 0) {
            problemes.add(erreur(colonne, Code.NEGATIF, "Ce nombre ne peut pas être négatif."));
            return null;
        }
        return nombre.get().intValue();
    }

    private void longueurs() {
        valeurs.forEach((colonne, valeur) -> {
            int maximum =
                    switch (colonne) {
                        case NOM, PRENOM, NOM_2, PRENOM_2 -> LONGUEUR_NOM;
                        case NUMERO, NUMERO_RFP, ALLOCATAIRE, REFERENCE_LOCATAIRE ->
                                LONGUEUR_NUMERO;
                        default -> LONGUEUR_MAXIMALE;
                    };
            if (valeur.length() > maximum) {
                problemes.add(
                        erreur(
                                colonne,
                                Code.TROP_LONG,
                                "Cette case est trop longue : "
                                        + maximum
                                        + " caractères au plus."));
            }
        });
    }
}
