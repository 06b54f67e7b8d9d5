package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.List;
import java.util.Map;

/**
 * One line as the file holds it; {@code numero} is the line a spreadsheet shows, headings being
 * line 1.
 *
 * @param illisibles why a cell, by its position, or the {@linkplain #ENTIERE whole line} says
 *     nothing that one may rely on
 */
@DonneePersonnelle
public record LigneBrute(
        int numero, List<String> cellules, Map<Integer, Probleme.Code> illisibles) {

    /** Stands where a cell's position does. */
    public static final int ENTIERE = -1;

    public LigneBrute(int numero, List<String> cellules) {
        this(numero, cellules, Map.of());
    }

    /** It holds nothing; what a software wrote and nobody can read is something. */
    public boolean vide() {
        return !illisibles.containsKey(ENTIERE)
                && !illisibles.containsValue(Probleme.Code.VALEUR_ILLISIBLE)
                && cellules.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return "LigneBrute[" + numero + "]";
    }
}
