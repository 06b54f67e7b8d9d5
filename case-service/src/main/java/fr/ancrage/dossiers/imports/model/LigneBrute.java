package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.List;

/**
 * One line as the file holds it; {@code numero} is the line a spreadsheet shows, headings being
 * line 1.
 */
@DonneePersonnelle
public record LigneBrute(int numero, List<String> cellules) {

    public boolean vide() {
        return cellules.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return "LigneBrute[" + numero + "]";
    }
}
