package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The lines of one slice, dealt out to those who work on them side by side. Lines that might be
 * about one household, because they share an act's number, a person, an address or a telephone,
 * stay together and in the order of the file; the others have nothing to do with each other.
 */
final class Tranche {

    private Tranche() {}

    /** A line that may be applied, or the reasons why not. */
    record Ligne(int numero, LigneLue lue) {}

    /**
     * @param traitement of one line; what it throws ends the slice once everybody has stopped
     * @return in the order of the file
     */
    static List<LigneTraitee> traiter(
            List<Ligne> lignes, Function<Ligne, LigneTraitee> traitement) {
        Map<Integer, LigneTraitee> traitees = new HashMap<>();
        DeFront.faire(groupes(lignes), groupe -> groupe.stream().map(traitement).toList())
                .forEach(groupe -> groupe.forEach(l -> traitees.put(l.ligne(), l)));
        return lignes.stream()
                .map(l -> Objects.requireNonNull(traitees.get(l.numero())))
                .toList();
    }

    /** Lines that share a word, or are joined by others that do. */
    static Collection<List<Ligne>> groupes(List<Ligne> lignes) {
        int[] avec = new int[lignes.size()];
        Map<String, Integer> premiers = new HashMap<>();
        for (int i = 0; i < avec.length; i++) {
            avec[i] = i;
            for (String mot : mots(lignes.get(i).lue())) {
                int autre = chef(avec, premiers.getOrDefault(mot, i));
                int moi = chef(avec, i);
                avec[Math.max(autre, moi)] = Math.min(autre, moi);
                premiers.putIfAbsent(mot, i);
            }
        }
        Map<Integer, List<Ligne>> groupes = new LinkedHashMap<>();
        for (int i = 0; i < avec.length; i++) {
            groupes.computeIfAbsent(chef(avec, i), _ -> new ArrayList<>()).add(lignes.get(i));
        }
        return groupes.values();
    }

    private static int chef(int[] avec, int i) {
        int chef = i;
        while (avec[chef] != chef) {
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
