package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lines of one slice, dealt out by {@link Groupes}: the first line of each group together, then
 * the second ones, as long as they are many; the rest by those who work on groups side by side.
 */
final class Tranche {

    /** Fewer lines are not worth the detour. */
    private static final int VAGUE = 8;

    private Tranche() {}

    /** A line that may be applied, or the reasons why not. */
    record Ligne(int numero, LigneLue lue) {}

    /**
     * @param ensemble of lines that have nothing to do with each other: what became of those that
     *     it did
     * @param traitement of one line; what it throws ends the slice once everybody has stopped
     * @return in the order of the file
     */
    static List<LigneTraitee> traiter(
            List<Ligne> lignes,
            Function<List<Ligne>, List<LigneTraitee>> ensemble,
            Function<Ligne, LigneTraitee> traitement) {
        Map<Integer, Ligne> parNumero = new HashMap<>();
        Groupes groupes = new Groupes();
        for (Ligne ligne : lignes) {
            parNumero.put(ligne.numero(), ligne);
            groupes.ajouter(ligne.numero(), ligne.lue());
        }
        Map<Integer, LigneTraitee> traitees = new HashMap<>();
        List<Deque<Ligne>> files = new ArrayList<>();
        for (List<Integer> groupe : groupes.lire()) {
            files.add(
                    groupe.stream()
                            .map(n -> Objects.requireNonNull(parNumero.get(n)))
                            .collect(Collectors.toCollection(ArrayDeque::new)));
        }
        while (files.size() >= VAGUE) {
            List<Ligne> vague = files.stream().map(Deque::getFirst).toList();
            ensemble.apply(vague).forEach(l -> traitees.put(l.ligne(), l));
            DeFront.faire(
                            vague.stream().filter(l -> !traitees.containsKey(l.numero())).toList(),
                            traitement)
                    .forEach(l -> traitees.put(l.ligne(), l));
            files.forEach(Deque::removeFirst);
            files.removeIf(Deque::isEmpty);
        }
        DeFront.faire(files, file -> file.stream().map(traitement).toList())
                .forEach(groupe -> groupe.forEach(l -> traitees.put(l.ligne(), l)));
        return lignes.stream().map(l -> Objects.requireNonNull(traitees.get(l.numero()))).toList();
    }
}
