package fr.ancrage.relogements.habilitation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one agent may see: the classes of data by key. The same object filters a query, checks one
 * thing and cuts the answer.
 */
public record Portee(Map<String, Set<Classe>> droits) {

    public static final String CONCOURS_DEPARTEMENT = "cfp:dep:";
    public static final String CONCOURS_ARRONDISSEMENT = "cfp:arr:";
    public static final String CONCOURS_ETUDE = "cfp:etude:";
    public static final String CONCOURS_ACCORDE = "cfp:accorde:";
    public static final String VIVIER_DEPARTEMENT = "vivier:dep:";
    public static final String VIVIER_CHEF_DE_FILE = "vivier:chef:";
    public static final String VIVIER_RAPPORT = "vivier:rapport:";
    public static final String LISTES = "listes:";

    private static final String CONCOURS = "cfp:";
    private static final String VIVIER = "vivier:";

    public Portee {
        droits = Map.copyOf(droits);
    }

    public boolean voit(Set<String> cles) {
        return !classes(cles).isEmpty();
    }

    /** The classes granted on one thing: those of every key that opens it. */
    public Set<Classe> classes(Set<String> cles) {
        var classes = EnumSet.noneOf(Classe.class);
        droits.forEach((cle, accordees) -> {
            if (cles.contains(cle)) {
                classes.addAll(accordees);
            }
        });
        return classes;
    }

    /** The keys that open concours with at least that class. */
    public Set<String> clesConcours(Classe classe) {
        return cles(CONCOURS, classe);
    }

    /** The keys that open entries of the pool. */
    public Set<String> clesVivier() {
        return clesVivier(Classe.O);
    }

    /** The keys that open entries of the pool with at least that class. */
    public Set<String> clesVivier(Classe classe) {
        return cles(VIVIER, classe);
    }

    /** The départements whose lists are open. */
    public Set<String> departementsDesListes() {
        return droits.keySet().stream()
                .filter(cle -> cle.startsWith(LISTES))
                .map(cle -> cle.substring(LISTES.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> cles(String prefixe, Classe classe) {
        return droits.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefixe) && e.getValue().contains(classe))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
