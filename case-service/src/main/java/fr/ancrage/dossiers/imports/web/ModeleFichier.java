package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.NatureImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty file of a nature: its headings, those that are required in bold. */
final class ModeleFichier {

    private static final int LARGEUR = 24;

    private ModeleFichier() {}

    static byte[] ecrire(NatureImport nature) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Workbook classeur = new Workbook(sortie, "Ancrage", "1.0")) {
            Worksheet feuille = classeur.newWorksheet("Modèle");
            List<Colonne> colonnes = nature.colonnes();
            for (int i = 0; i < colonnes.size(); i++) {
                feuille.value(0, i, colonnes.get(i).intitule());
                feuille.width(i, LARGEUR);
                if (nature.requises().contains(colonnes.get(i))) {
                    feuille.style(0, i).bold().set();
                }
            }
            feuille.freezePane(0, 1);
        }
        return sortie.toByteArray();
    }
}
