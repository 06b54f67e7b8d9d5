package fr.ancrage.platform.test.droits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that exists in the service, made by its real path.
 *
 * @param sorte as the service's table names it
 * @param valeurs what stands for the parameters of an address and for {@code {name}} in bodies
 * @param repere what an answer holds exactly when it shows this thing
 * @param liens by link, the organisations that have it with this thing
 * @param secrets words of this thing that no one reads who has not class I, of it
 */
public record Chose(
        String sorte,
        Lieu lieu,
        Map<String, String> valeurs,
        String repere,
        Map<String, Set<String>> liens,
        List<String> secrets) {

    /** Every organisation of the thing's département. */
    public static final String TOUTES = "*";

    public Chose {
        valeurs = Map.copyOf(valeurs);
        liens = Map.copyOf(liens);
        secrets = List.copyOf(secrets);
    }

    /** A thing that is found by its identifier. */
    public static Chose de(String sorte, Lieu lieu, String id) {
        return new Chose(sorte, lieu, Map.of("id", id), id, Map.of(), List.of());
    }

    /** A parameter of addresses and bodies. */
    public Chose avec(String nom, String valeur) {
        var autres = new LinkedHashMap<>(valeurs);
        autres.put(nom, valeur);
        return new Chose(sorte, lieu, autres, repere, liens, secrets);
    }

    public String id() {
        return String.valueOf(valeurs.get("id"));
    }

    /** What shows it in a list, when it is not its identifier. */
    public Chose vueComme(String autreRepere) {
        return new Chose(sorte, lieu, valeurs, autreRepere, liens, secrets);
    }

    /** An involvement of organisations in it. */
    public Chose lien(String lien, String... organisations) {
        var autres = new LinkedHashMap<>(liens);
        autres.put(lien, Set.of(organisations));
        return new Chose(sorte, lieu, valeurs, repere, autres, secrets);
    }

    /** Words by which its household would be known. */
    public Chose secrets(String... mots) {
        return new Chose(sorte, lieu, valeurs, repere, liens, List.of(mots));
    }

    String remplir(String modele) {
        var rempli = modele;
        for (var valeur : valeurs.entrySet()) {
            rempli = rempli.replace("{" + valeur.getKey() + "}", valeur.getValue());
        }
        return rempli;
    }
}
