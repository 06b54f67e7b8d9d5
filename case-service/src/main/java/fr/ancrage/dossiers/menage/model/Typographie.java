package fr.ancrage.dossiers.menage.model;

import fr.ancrage.dossiers.rapprochement.model.AdresseNormalisee;
import fr.ancrage.dossiers.rapprochement.model.Proximite;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names and addresses as one writes them in a letter. Files hold them in capitals, without accents,
 * or with a question mark where Windows-1252 had no letter; of several spellings of one name the
 * best written is kept, and capitals become ordinary letters.
 */
public final class Typographie {

    /** Small words of a name: in lower case, unless the name begins with them. */
    private static final Set<String> PARTICULES = Set.of("de", "du", "des", "et", "von", "van");

    private static final Set<String> PETITS_MOTS =
            Set.of(
                    "de", "du", "des", "la", "le", "les", "et", "en", "sur", "sous", "aux", "au",
                    "à", "lès", "bis", "ter", "quater");

    private static final Set<String> VOIES =
            Set.of(
                    "rue",
                    "avenue",
                    "boulevard",
                    "place",
                    "impasse",
                    "chemin",
                    "allée",
                    "allee",
                    "quai",
                    "route",
                    "résidence",
                    "residence",
                    "square",
                    "cours",
                    "passage",
                    "lotissement",
                    "faubourg",
                    "av",
                    "bd",
                    "pl",
                    "imp",
                    "ch",
                    "all",
                    "bat",
                    "bât",
                    "bâtiment",
                    "batiment",
                    "appartement",
                    "étage",
                    "porte");

    private static final Pattern ESPACES = Pattern.compile("\\s+");
    private static final Pattern PONCTUATION = Pattern.compile("[.,]");
    private static final Pattern ELIDE = Pattern.compile("[ld]['’].*");

    private Typographie() {}

    /** A surname or a first name: {@code LE GOFF} is « Le Goff »; mixed case is left as it is. */
    public static String nom(String ecrit) {
        String propre = ESPACES.matcher(ecrit.strip()).replaceAll(" ");
        if (!monotone(propre)) {
            return propre;
        }
        String[] mots = propre.toLowerCase(Locale.FRENCH).split(" ");
        for (int i = 0; i < mots.length; i++) {
            if (i == 0 || !PARTICULES.contains(mots[i])) {
                mots[i] = majuscules(mots[i]);
            }
        }
        return String.join(" ", mots);
    }

    /** A street line: « 176 quai Nicolas-Rolin ». */
    public static String voie(String ecrite) {
        String propre = ESPACES.matcher(ecrite.strip()).replaceAll(" ");
        if (!monotone(propre)) {
            return propre;
        }
        String[] mots = propre.toLowerCase(Locale.FRENCH).split(" ");
        for (int i = 0; i < mots.length; i++) {
            String seul = PONCTUATION.matcher(mots[i]).replaceAll("");
            boolean petit = PETITS_MOTS.contains(seul) || VOIES.contains(seul);
            if (!petit && !ELIDE.matcher(mots[i]).matches()) {
                mots[i] = majuscules(mots[i]);
            } else if (!petit) {
                mots[i] = mots[i].substring(0, 2) + majuscules(mots[i].substring(2));
            }
        }
        return String.join(" ", mots);
    }

    /** The persons whom the first mention names, each as the mention that writes them best. */
    static List<Personne> personnes(List<Mention> mentions) {
        List<Personne> personnes = new ArrayList<>();
        for (Personne personne : mentions.getFirst().personnes()) {
            personnes.add(mieuxEcrite(personne, mentions));
        }
        return personnes;
    }

    private static Personne mieuxEcrite(Personne premiere, List<Mention> mentions) {
        List<Personne> droites = new ArrayList<>();
        List<Personne> inversees = new ArrayList<>();
        for (Mention mention : mentions) {
            for (Personne autre : mention.personnes()) {
                if (meme(premiere.nom(), autre.nom()) && meme(premiere.prenom(), autre.prenom())) {
                    droites.add(autre);
                } else if (!autre.prenom().isEmpty()
                        && meme(premiere.nom(), autre.prenom())
                        && meme(premiere.prenom(), autre.nom())) {
                    inversees.add(autre);
                }
            }
        }
        // files swap surname and first name now and then: the order that most of them have is right
        boolean inverser = inversees.size() > droites.size();
        List<String> noms = new ArrayList<>();
        List<String> prenoms = new ArrayList<>();
        droites.forEach(p -> {
            noms.add(inverser ? p.prenom() : p.nom());
            prenoms.add(inverser ? p.nom() : p.prenom());
        });
        inversees.forEach(p -> {
            noms.add(inverser ? p.nom() : p.prenom());
            prenoms.add(inverser ? p.prenom() : p.nom());
        });
        return new Personne(premiere.civilite(), nom(meilleur(noms)), nom(meilleur(prenoms)));
    }

    /** The dwelling as the mention that writes it best. */
    static Adresse adresse(List<Mention> mentions) {
        Adresse premiere = mentions.getFirst().adresse();
        List<Adresse> autres =
                mentions.stream()
                        .map(Mention::adresse)
                        .filter(a -> !a.voie().equals(premiere.voie()))
                        .toList();
        return new Adresse(
                voie(autres.isEmpty() ? premiere.voie() : meilleureVoie(premiere, autres)),
                premiere.codePostal(),
                premiere.insee(),
                premiere.communeNom());
    }

    private static String meilleureVoie(Adresse premiere, List<Adresse> autres) {
        AdresseNormalisee lieu = AdresseNormalisee.de(premiere.insee(), premiere.voie());
        List<String> voies = new ArrayList<>(List.of(premiere.voie()));
        autres.stream()
                .filter(a -> AdresseNormalisee.de(a.insee(), a.voie()).equals(lieu))
                .map(Adresse::voie)
                .forEach(voies::add);
        return meilleur(voies);
    }

    private static boolean meme(String a, String b) {
        return a.equals(b) || Proximite.egaux(Texte.compact(a), Texte.compact(b));
    }

    /** The first of the best; what an earlier act wrote is kept when nothing is better. */
    private static String meilleur(List<String> ecritures) {
        String meilleure = "";
        int note = Integer.MIN_VALUE;
        for (String ecriture : ecritures) {
            if (note(ecriture) > note) {
                meilleure = ecriture;
                note = note(ecriture);
            }
        }
        return meilleure;
    }

    /** Lost letters weigh most, then accents, then what capitals and spaces have swallowed. */
    private static int note(String ecriture) {
        int note = 0;
        for (int i = 0; i < ecriture.length(); i++) {
            char c = ecriture.charAt(i);
            if (c == '?') {
                note -= 50;
            } else if (c > 127 && Character.isLetter(c)) {
                note += 10;
            } else if (c == '-' || c == '\'' || c == '’') {
                note += 3;
            }
        }
        return monotone(ecriture) ? note : note + 2;
    }

    /** Capitals only, or small letters only: nobody's typography. */
    private static boolean monotone(String texte) {
        boolean petites = texte.chars().anyMatch(Character::isLowerCase);
        boolean grandes = texte.chars().anyMatch(Character::isUpperCase);
        return petites != grandes;
    }

    /** A capital at the beginning and after an apostrophe or a hyphen. */
    private static String majuscules(String mot) {
        StringBuilder sortie = new StringBuilder(mot.length());
        boolean debut = true;
        for (int i = 0; i < mot.length(); i++) {
            char c = mot.charAt(i);
            sortie.append(debut ? Character.toUpperCase(c) : c);
            debut = c == '-' || c == '\'' || c == '’';
        }
        return sortie.toString();
    }
}
