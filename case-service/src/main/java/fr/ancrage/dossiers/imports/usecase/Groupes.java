package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.DecisionRecue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lines that might be about one household, because they share an act's number, a person, an address
 * or a telephone, or are joined by others that do. What stands in two groups has nothing to do with
 * each other. Words are kept as their hash: two that are taken for one join more than needed, never
 * less.
 */
final class Groupes {

    private int[] numeros = new int[LotsImport.TRANCHE];
    private int taille;

    /** A word's hash, then the rank of a line that has it: 100 000 lines have some 600 000. */
    private long[] mots = new long[LotsImport.TRANCHE];

    private int nombre;

    void ajouter(int numero, LigneLue lue) {
        if (taille == numeros.length) {
            numeros = Arrays.copyOf(numeros, 2 * taille);
        }
        for (String mot : mots(lue)) {
            if (nombre == mots.length) {
                mots = Arrays.copyOf(mots, 2 * nombre);
            }
            mots[nombre++] = (long) mot.hashCode() << Integer.SIZE | taille;
        }
        numeros[taille++] = numero;
    }

    int taille() {
        return taille;
    }

    /** The numbers of the lines, each group in the order of the file. */
    Collection<List<Integer>> lire() {
        int[] avec = IntStream.range(0, taille).toArray();
        Arrays.sort(mots, 0, nombre);
        for (int i = 1; i < nombre; i++) {
            if (mots[i] >> Integer.SIZE == mots[i - 1] >> Integer.SIZE) {
                int un = chef(avec, (int) mots[i - 1]);
                int autre = chef(avec, (int) mots[i]);
                avec[Math.max(un, autre)] = Math.min(un, autre);
            }
        }
        Map<Integer, List<Integer>> groupes = new LinkedHashMap<>();
        for (int i = 0; i < taille; i++) {
            groupes.computeIfAbsent(chef(avec, i), _ -> new ArrayList<>()).add(numeros[i]);
        }
        groupes.values().forEach(g -> g.sort(null));
        return groupes.values();
    }

    private static int chef(int[] avec, int i) {
        int chef = i;
        while (avec[chef] != chef) {
            avec[chef] = avec[avec[chef]];
            chef = avec[chef];
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
