package fr.ancrage.dossiers.connaissance;

import java.util.ArrayList;
import java.util.List;

/**
 * The case of the household, and those that were reunited into it: what was told of them was told
 * of the same people.
 */
record DossierConcerne(String dossier, String reference, List<String> anterieurs) {

    List<String> tous() {
        var tous = new ArrayList<>(anterieurs);
        tous.addFirst(dossier);
        return tous;
    }
}
