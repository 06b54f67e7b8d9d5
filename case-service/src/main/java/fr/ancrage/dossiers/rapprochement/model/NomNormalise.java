package fr.ancrage.dossiers.rapprochement.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Surname and first name without what differs from one secretariat to the next.
 *
 * @param autreNom the name at birth beside the name in use, or the other way round; empty when one
 *     name is given
 */
@DonneePersonnelle
public record NomNormalise(String nom, String prenom, String autreNom) {

    /** How close two people's names are, from weakest to strongest. */
    public enum Ressemblance {
        AUCUNE,
        /** One surname, another first name: a relative, or a namesake. */
        MEME_NOM,
        /** One person perhaps, or a relative: an initial, a feminine, part of a compound name. */
        VOISINE,
        /** One person whose name was mistyped or written by ear. */
        PROCHE,
        IDENTIQUE
    }

    private static final Pattern DEUX_NOMS =
            Pattern.compile("^(.*?)\\b(?:nee?|epouse|epse|ep|veuve|vve|divorcee|usage)\\b(.*)$");

    /** « M. et Mme », written with the name; M'Bala and M Bala are names. */
    private static final Pattern CIVILITES =
            Pattern.compile(
                    "^\\s*(?:(?:m\\.|(?:mm|mr|mme|mmes|mlle|monsieur|madame|mademoiselle)\\b\\.?|(?:et|ou)\\b)\\s*)+(?=\\S)",
                    Pattern.CASE_INSENSITIVE);

    private static final int PART_D_UN_NOM_COMPOSE = 3;

    public static NomNormalise de(String ecrit, String prenom) {
        String nom = CIVILITES.matcher(ecrit).replaceFirst("");
        Matcher deux = DEUX_NOMS.matcher(Texte.normaliser(nom.replace("(", " née ")));
        if (!deux.matches()) {
            return new NomNormalise(Texte.compact(nom), Texte.compact(prenom), "");
        }
        String premier = Texte.compact(deux.group(1));
        String second = Texte.compact(deux.group(2));
        return premier.isEmpty()
                ? new NomNormalise(second, Texte.compact(prenom), "")
                : new NomNormalise(premier, Texte.compact(prenom), second);
    }

    public boolean complet() {
        return !nom.isEmpty() && !prenom.isEmpty();
    }

    /** Surname and first name in either order: they are often swapped in the files. */
    public String cle() {
        return ensemble(nom, prenom);
    }

    /** The same by ear, for each name that the person bears. */
    public List<String> sons() {
        return noms().map(n -> ensemble(Phonetique.son(n), Phonetique.son(prenom)))
                .distinct()
                .toList();
    }

    private static String ensemble(String a, String b) {
        return a.compareTo(b) <= 0 ? a + "|" + b : b + "|" + a;
    }

    /** Each name by itself, surnames and first name alike: they are often swapped. */
    public Stream<String> mots() {
        return Stream.concat(noms(), Stream.of(prenom)).filter(m -> m.length() > 1);
    }

    private Stream<String> noms() {
        return autreNom.isEmpty() ? Stream.of(nom) : Stream.of(nom, autreNom);
    }

    public boolean inverse(NomNormalise autre) {
        return !Proximite.egaux(nom, autre.nom)
                && Proximite.egaux(nom, autre.prenom)
                && Proximite.egaux(prenom, autre.nom);
    }

    /** Whether one bears at birth the name that the other uses. */
    public boolean parLAutreNom(NomNormalise autre) {
        return !Proximite.egaux(nom, autre.nom)
                && noms().anyMatch(n -> autre.noms().anyMatch(m -> Proximite.egaux(n, m)));
    }

    public Ressemblance avec(NomNormalise autre) {
        return noms().flatMap(n -> autre.noms().map(m -> avec(n, autre, m)))
                .max(Ressemblance::compareTo)
                .orElseThrow();
    }

    private Ressemblance avec(String sien, NomNormalise autre, String lAutre) {
        Ressemblance droit = avec(sien, prenom, lAutre, autre.prenom);
        Ressemblance inverse =
                complet() ? avec(prenom, sien, lAutre, autre.prenom) : Ressemblance.AUCUNE;
        // a surname found where the other has its first name says nothing by itself
        return inverse.compareTo(Ressemblance.PROCHE) >= 0 && inverse.compareTo(droit) > 0
                ? inverse
                : droit;
    }

    private static Ressemblance avec(
            String nom, String prenom, String autreNom, String autrePrenom) {
        boolean memeNom = !nom.isEmpty() && Proximite.egaux(nom, autreNom);
        boolean memePrenom = !prenom.isEmpty() && Proximite.egaux(prenom, autrePrenom);
        if (memeNom && memePrenom || enUneCase(nom, prenom, autreNom, autrePrenom)) {
            return Ressemblance.IDENTIQUE;
        }
        boolean nomProche = memeNom || proche(nom, autreNom);
        boolean prenomProche =
                memePrenom || proche(prenom, autrePrenom) && !feminin(prenom, autrePrenom);
        if (nomProche && prenomProche) {
            return Ressemblance.PROCHE;
        }
        boolean nomVoisin = nomProche || voisin(nom, autreNom);
        boolean prenomVoisin =
                prenomProche
                        || voisin(prenom, autrePrenom)
                        || initiale(prenom, autrePrenom)
                        || proche(prenom, autrePrenom);
        if (nomVoisin && prenomVoisin) {
            return Ressemblance.VOISINE;
        }
        return memeNom ? Ressemblance.MEME_NOM : Ressemblance.AUCUNE;
    }

    private static boolean proche(String a, String b) {
        return Proximite.uneFaute(a, b) || Proximite.memeSon(a, b);
    }

    /** Two mistakes, or one of the names that a compound is made of, a lost particle included. */
    private static boolean voisin(String a, String b) {
        String court = a.length() <= b.length() ? a : b;
        String longue = a.length() <= b.length() ? b : a;
        return Proximite.deuxFautes(a, b)
                || court.length() >= PART_D_UN_NOM_COMPOSE
                        && (longue.startsWith(court) || longue.endsWith(court));
    }

    /** {@code Martin Jean} in the cell of the surname. */
    private static boolean enUneCase(
            String nom, String prenom, String autreNom, String autrePrenom) {
        if (prenom.isEmpty() == autrePrenom.isEmpty()) {
            return false;
        }
        return Proximite.egaux(nom + prenom, autreNom + autrePrenom)
                || Proximite.egaux(prenom + nom, autrePrenom + autreNom);
    }

    /**
     * {@code Michel} and {@code Michèle}, {@code André} and {@code Andrée}, {@code Karim} and
     * {@code Karima}, {@code Mario} and {@code Maria} are two people.
     */
    private static boolean feminin(String a, String b) {
        return a.endsWith("a") != b.endsWith("a")
                || a.length() != b.length()
                        && (a.endsWith("e") != b.endsWith("e")
                                || a.endsWith("ee") != b.endsWith("ee"));
    }

    private static boolean initiale(String a, String b) {
        return !a.isEmpty()
                && !b.isEmpty()
                && (a.length() == 1 || b.length() == 1)
                && a.charAt(0) == b.charAt(0);
    }

    @Override
    public String toString() {
        return "NomNormalise[***]";
    }
}
