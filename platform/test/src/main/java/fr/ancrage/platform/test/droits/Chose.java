package fr.ancrage.platform.test.droits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that exists in the service, made by its real path.
 *
 * @param sorte as the service's table names it
 * @param valeurs what stands for the parameters of an address and for {@code {name}} in bodies
 * @param repere what an answer holds exactly when it shows this thing
 * @param imprime the same in a document; empty when no document shows it
 * @param liens by link, the organisations that have it with this thing
 * @param mots by class of data, words of this thing that no one reads who has not that class, of it
 */
public record Chose(
        String sorte,
        Lieu lieu,
        Map<String, String> valeurs,
        String repere,
        String imprime,
        Map<String, Set<String>> liens,
        Map<String, Set<String>> mots) {

    /** Every organisation of the thing's département. */
    public static final String TOUTES = "*";

    public Chose {
        valeurs = Map.copyOf(valeurs);
        liens = Map.copyOf(liens);
        mots = Map.copyOf(mots);
    }

    /** A thing that is found by its identifier. */
    public static Chose de(String sorte, Lieu lieu, String id) {
        return new Chose(sorte, lieu, Map.of("id", id), id, "", Map.of(), Map.of());
    }

    /** The same thing, as another sort of the table. */
    public Chose commeSorte(String autre) {
        return new Chose(autre, lieu, valeurs, repere, imprime, liens, mots);
    }

    /** A parameter of addresses and bodies. */
    public Chose avec(String nom, String valeur) {
        var autres = new LinkedHashMap<>(valeurs);
        autres.put(nom, valeur);
        return new Chose(sorte, lieu, autres, repere, imprime, liens, mots);
    }

    public String id() {
        return String.valueOf(valeurs.get("id"));
    }

    /** What shows it in a list, when it is not its identifier. */
    public Chose vueComme(String autreRepere) {
        return new Chose(sorte, lieu, valeurs, autreRepere, imprime, liens, mots);
    }

    /** An involvement of organisations in it. */
    public Chose lien(String lien, String... organisations) {
        var autres = new LinkedHashMap<>(liens);
        autres.put(lien, Set.of(organisations));
        return new Chose(sorte, lieu, valeurs, repere, imprime, autres, mots);
    }

    /** Words by which its household would be known. */
    public Chose secrets(String... identite) {
        return mots("I", identite);
    }

    /** Words of one class of data. */
    public Chose mots(String classe, String... siens) {
        var autres = new LinkedHashMap<>(mots);
        autres.put(classe, Set.of(siens));
        return new Chose(sorte, lieu, valeurs, repere, imprime, liens, autres);
    }

    /** What a document holds exactly when it shows this thing. */
    public Chose imprimeComme(String mot) {
        return new Chose(sorte, lieu, valeurs, repere, mot, liens, mots);
    }

    /** The classes of data beyond these of which a text holds a word. */
    Set<String> dites(String texte, Set<String> accordees) {
        return mots.entrySet().stream()
                .filter(m -> !accordees.contains(m.getKey()))
                .filter(m -> m.getValue().stream().anyMatch(texte::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    String remplir(String modele) {
        var rempli = modele;
        for (var valeur : valeurs.entrySet()) {
            rempli = rempli.replace("{" + valeur.getKey() + "}", valeur.getValue());
        }
        return rempli;
    }
}
