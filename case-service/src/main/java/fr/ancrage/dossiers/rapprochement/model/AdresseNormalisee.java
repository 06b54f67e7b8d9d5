package fr.ancrage.dossiers.rapprochement.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling's address reduced to number, street and complement (building, staircase, flat),
 * whatever the abbreviations: {@code 12 bis av. du Gal-de-Gaulle} and {@code 12B, AVENUE DU GENERAL
 * DE GAULLE} are one. The number is empty when the address has none.
 */
@DonneePersonnelle
public record AdresseNormalisee(
        String insee, String numero, String voie, Map<String, String> complements) {

    /** How close two addresses are, from weakest to strongest. */
    public enum Ressemblance {
        DIFFERENTE,
        PROCHE,
        MEME
    }

    private static final Pattern NUMERO =
            Pattern.compile("^(\\d{1,5}) ?(bis|ter|quater|[abcdtq])?(?= |$)(.*)$");

    private static final Map<String, String> TYPES_DE_VOIE =
            Map.ofEntries(
                    Map.entry("r", "rue"),
                    Map.entry("av", "avenue"),
                    Map.entry("ave", "avenue"),
                    Map.entry("bd", "boulevard"),
                    Map.entry("bld", "boulevard"),
                    Map.entry("blvd", "boulevard"),
                    Map.entry("bvd", "boulevard"),
                    Map.entry("boul", "boulevard"),
                    Map.entry("pl", "place"),
                    Map.entry("imp", "impasse"),
                    Map.entry("ch", "chemin"),
                    Map.entry("che", "chemin"),
                    Map.entry("chem", "chemin"),
                    Map.entry("all", "allee"),
                    Map.entry("rte", "route"),
                    Map.entry("sq", "square"),
                    Map.entry("qu", "quai"),
                    Map.entry("crs", "cours"),
                    Map.entry("fg", "faubourg"),
                    Map.entry("fbg", "faubourg"),
                    Map.entry("lot", "lotissement"),
                    Map.entry("pass", "passage"),
                    Map.entry("sent", "sentier"));

    /** « 12-14 rue Pasteur » : one building, known by its first number. */
    private static final Pattern AUTRES_NUMEROS =
            Pattern.compile("^(?:\\d{1,4}[a-d]? )+(?=(?:" + typesDeVoie() + ") )");

    private static final Map<String, String> PARTOUT =
            Map.ofEntries(
                    Map.entry("res", "residence"),
                    Map.entry("resid", "residence"),
                    Map.entry("gal", "general"),
                    Map.entry("gral", "general"),
                    Map.entry("gen", "general"),
                    Map.entry("mal", "marechal"),
                    Map.entry("pdt", "president"),
                    Map.entry("dr", "docteur"),
                    Map.entry("cdt", "commandant"),
                    Map.entry("cap", "capitaine"),
                    Map.entry("col", "colonel"),
                    Map.entry("lt", "lieutenant"),
                    Map.entry("prof", "professeur"),
                    Map.entry("mgr", "monseigneur"),
                    Map.entry("st", "saint"),
                    Map.entry("ste", "sainte"));

    private static final Map<String, String> COMPLEMENTS =
            Map.ofEntries(
                    Map.entry("bat", "batiment"),
                    Map.entry("bt", "batiment"),
                    Map.entry("batiment", "batiment"),
                    Map.entry("esc", "escalier"),
                    Map.entry("escalier", "escalier"),
                    Map.entry("apt", "appartement"),
                    Map.entry("appt", "appartement"),
                    Map.entry("app", "appartement"),
                    Map.entry("appartement", "appartement"),
                    Map.entry("lgt", "appartement"),
                    Map.entry("logement", "appartement"),
                    Map.entry("porte", "porte"),
                    Map.entry("etg", "etage"),
                    Map.entry("etage", "etage"));

    private static final Set<String> NUMERO_DE = Set.of("n", "no", "num", "numero");

    private static final Set<String> MOTS_VIDES =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et");

    public AdresseNormalisee {
        complements = Map.copyOf(complements);
    }

    public static AdresseNormalisee de(String insee, String voie) {
        Map<String, String> complements = new TreeMap<>();
        // the building may come first: the number of the street is looked for in what is left
        LigneAdresse ligne =
                LigneAdresse.de(String.join(" ", sansComplements(mots(voie), complements)));
        if (!ligne.residence().isEmpty()) {
            complements.put("residence", String.join(" ", utiles(ligne.residence())));
        }
        String texte = ligne.rue();
        Matcher numerote = NUMERO.matcher(texte);
        String numero = "";
        String reste = texte;
        if (numerote.matches()) {
            numero = numerote.group(1).replaceFirst("^0+(?=\\d)", "") + suffixe(numerote.group(2));
            reste = AUTRES_NUMEROS.matcher(numerote.group(3).strip()).replaceFirst("");
        }
        List<String> rue = new ArrayList<>();
        String[] mots = reste.isEmpty() ? new String[0] : reste.split(" ");
        for (int i = 0; i < mots.length; i++) {
            String mot = rue.isEmpty() ? TYPES_DE_VOIE.getOrDefault(mots[i], mots[i]) : mots[i];
            mot = PARTOUT.getOrDefault(mot, mot);
            if (!MOTS_VIDES.contains(mot)) {
                rue.add(mot);
            }
        }
        return new AdresseNormalisee(insee, numero, String.join(" ", rue), complements);
    }

    /** The words of a name that tell it from another. */
    static List<String> utiles(String texte) {
        return Arrays.stream(texte.split(" "))
                .filter(m -> !m.isEmpty() && !MOTS_VIDES.contains(m))
                .toList();
    }

    /** Every way of writing a kind of street, as a regular expression. */
    static String typesDeVoie() {
        return Stream.concat(TYPES_DE_VOIE.keySet().stream(), TYPES_DE_VOIE.values().stream())
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static List<String> mots(String voie) {
        String texte = Texte.normaliser(voie).replace("?", "");
        return Arrays.stream(texte.split(" ")).filter(m -> !m.isEmpty()).toList();
    }

    private static List<String> sansComplements(
            List<String> mots, Map<String, String> complements) {
        List<String> reste = new ArrayList<>();
        for (int i = 0; i < mots.size(); i++) {
            String complement = COMPLEMENTS.get(mots.get(i));
            // « appt n° 12 »
            int valeur = i + 1 < mots.size() && NUMERO_DE.contains(mots.get(i + 1)) ? i + 2 : i + 1;
            if (complement != null && valeur < mots.size() && mots.get(valeur).length() <= 4) {
                complements.put(complement, mots.get(valeur));
                i = valeur;
            } else {
                reste.add(mots.get(i));
            }
        }
        return reste;
    }

    private static String suffixe(@Nullable String suffixe) {
        return switch (suffixe) {
            case null -> "";
            case "bis" -> "b";
            case "ter" -> "t";
            case "quater" -> "q";
            default -> suffixe;
        };
    }

    public boolean connue() {
        return !voie.isEmpty();
    }

    /** The building: what two acts about one dwelling always share. */
    public String cle() {
        return insee + "|" + numero + "|" + voie;
    }

    /** The same by ear, whatever follows the number: a candidate's key, never a proof. */
    String son() {
        return insee + "|" + chiffres(numero) + "|" + Phonetique.son(voie.replace(" ", ""));
    }

    public Ressemblance avec(AdresseNormalisee autre) {
        if (!connue() || !autre.connue() || !insee.equals(autre.insee)) {
            return Ressemblance.DIFFERENTE;
        }
        boolean complementsOpposes =
                complements.entrySet().stream()
                        .anyMatch(c ->
                                !c.getValue()
                                        .equals(
                                                autre.complements.getOrDefault(
                                                        c.getKey(), c.getValue())));
        if (numero.equals(autre.numero) && voie.equals(autre.voie)) {
            return complementsOpposes ? Ressemblance.PROCHE : Ressemblance.MEME;
        }
        if (complementsOpposes) {
            return Ressemblance.DIFFERENTE;
        }
        String compacte = voie.replace(" ", "");
        String autreCompacte = autre.voie.replace(" ", "");
        boolean rueProche =
                compacte.equals(autreCompacte)
                        || Proximite.uneFaute(compacte, autreCompacte)
                        || Proximite.memeSon(compacte, autreCompacte)
                        || sansType(voie, autre.voie);
        boolean numeroCompatible =
                numero.equals(autre.numero)
                        || numero.isEmpty()
                        || autre.numero.isEmpty()
                        || chiffres(numero).equals(chiffres(autre.numero))
                                && (numero.equals(chiffres(numero))
                                        || autre.numero.equals(chiffres(autre.numero)));
        return rueProche && numeroCompatible ? Ressemblance.PROCHE : Ressemblance.DIFFERENTE;
    }

    /** {@code rue Pasteur} and {@code Pasteur}, not {@code avenue Pasteur}. */
    private static boolean sansType(String voie, String autre) {
        return TYPES_DE_VOIE.containsValue(voie.split(" ", 2)[0])
                        && voie.equals(voie.split(" ", 2)[0] + " " + autre)
                || TYPES_DE_VOIE.containsValue(autre.split(" ", 2)[0])
                        && autre.equals(autre.split(" ", 2)[0] + " " + voie);
    }

    private static String chiffres(String numero) {
        return numero.replaceAll("\\D", "");
    }

    @Override
    public String toString() {
        return "AdresseNormalisee[***]";
    }
}
