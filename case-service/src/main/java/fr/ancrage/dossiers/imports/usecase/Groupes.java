package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.DecisionRecue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lines that might be about one household, because they share an act's number, a person, an address
 * or a telephone, or are joined by others that do. What stands in two groups has nothing to do with
 * each other. Words are kept as their hash: two that are taken for one join more than needed, never
 * less.
 */
final class Groupes {

    private final List<Integer> numeros = new ArrayList<>();
    private final List<Integer> avec = new ArrayList<>();
    private final Map<Integer, Integer> premiers = new HashMap<>();

    void ajouter(int numero, LigneLue lue) {
        int moi = numeros.size();
        numeros.add(numero);
        avec.add(moi);
        for (String mot : mots(lue)) {
            Integer premier = premiers.putIfAbsent(mot.hashCode(), moi);
            if (premier != null) {
                int autre = chef(premier);
                int mien = chef(moi);
                avec.set(Math.max(autre, mien), Math.min(autre, mien));
            }
        }
    }

    int taille() {
        return numeros.size();
    }

    /** The numbers of the lines, each group in the order of the file. */
    Collection<List<Integer>> lire() {
        Map<Integer, List<Integer>> groupes = new LinkedHashMap<>();
        for (int i = 0; i < numeros.size(); i++) {
            groupes.computeIfAbsent(chef(i), _ -> new ArrayList<>()).add(numeros.get(i));
        }
        groupes.values().forEach(g -> g.sort(null));
        return groupes.values();
    }

    private int chef(int i) {
        int chef = i;
        while (avec.get(chef) != chef) {
            avec.set(chef, avec.get(avec.get(chef)));
            chef = avec.get(chef);
        }
        return chef;
    }

    private static Set<String> mots(LigneLue lue) {
        return switch (lue) {
            case LigneLue.Valide(ActeRecu acte, var _) -> avec(acte.traits().cles(), acte.numero());
            case LigneLue.Decision(DecisionRecue decision, var _) ->
                    avec(Set.of("r:" + numero(decision.requisition())), decision.numero());
            case LigneLue.Refusee _ -> Set.of();
        };
    }

    private static Set<String> avec(Set<String> mots, String numero) {
        Set<String> tous = new HashSet<>(mots);
        tous.add("n:" + numero(numero));
        return tous;
    }

    private static String numero(String numero) {
        return numero.strip().toUpperCase(Locale.ROOT);
    }
}
