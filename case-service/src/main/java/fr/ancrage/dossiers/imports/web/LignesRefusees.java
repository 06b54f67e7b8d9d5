package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.imports.model.LotsImport.LigneRefusee;
import fr.ancrage.dossiers.imports.model.Probleme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives refused lines back under the headings they came with, so that they can be corrected and
 * brought in again.
 */
final class LignesRefusees {

    private LignesRefusees() {}

    /** Every cell is text: a formula that came as text leaves as text. */
    static byte[] ecrire(List<String> intitules, List<LigneRefusee> lignes) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Workbook classeur = new Workbook(sortie, "Ancrage", "1.0")) {
            Worksheet feuille = classeur.newWorksheet("Lignes refusées");
            for (int i = 0; i < intitules.size(); i++) {
                feuille.value(0, i, intitules.get(i));
            }
            feuille.value(0, intitules.size(), "Ligne du fichier");
            feuille.value(0, intitules.size() + 1, "À corriger");
            int rang = 1;
            for (LigneRefusee ligne : lignes) {
                List<String> cellules = ligne.brute().cellules();
                for (int i = 0; i < intitules.size() && i < cellules.size(); i++) {
                    feuille.value(rang, i, cellules.get(i));
                }
                feuille.value(rang, intitules.size(), String.valueOf(ligne.brute().numero()));
                feuille.value(
                        rang,
                        intitules.size() + 1,
                        ligne.problemes().stream()
                                .map(Probleme::message)
                                .collect(Collectors.joining(" ")));
                rang++;
            }
        }
        return sortie.toByteArray();
    }
}
