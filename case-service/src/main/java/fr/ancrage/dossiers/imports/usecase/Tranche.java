package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The lines of one slice, dealt out by {@link Groupes} to those who work on them side by side. */
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
        Map<Integer, Ligne> parNumero = new HashMap<>();
        Groupes groupes = new Groupes();
        for (Ligne ligne : lignes) {
            parNumero.put(ligne.numero(), ligne);
            groupes.ajouter(ligne.numero(), ligne.lue());
        }
        Map<Integer, LigneTraitee> traitees = new HashMap<>();
        DeFront.faire(
                        groupes.lire(),
                        groupe ->
                                groupe.stream()
                                        .map(n -> Objects.requireNonNull(parNumero.get(n)))
                                        .map(traitement)
                                        .toList())
                .forEach(groupe -> groupe.forEach(l -> traitees.put(l.ligne(), l)));
        return lignes.stream().map(l -> Objects.requireNonNull(traitees.get(l.numero()))).toList();
    }
}
