package fr.ancrage.platform.test.droits;

import java.util.List;
import java.util.Set;

/** The words of one answer. */
final class Lecture {

    private final boolean document;
    private final String texte;

    Lecture(Appel.Reponse reponse) {
        document = reponse.document();
        texte = reponse.texte();
    }

    /** Whether it shows a thing exactly when it must. */
    void presence(Chose chose, boolean attendue, List<String> fautes) {
        var repere = document ? chose.imprime() : chose.repere();
        if (!repere.isEmpty() && texte.contains(repere) != attendue) {
            fautes.add(
                    chose.sorte()
                            + " of "
                            + chose.lieu()
                            + (attendue ? " is not in the answer" : " is in the answer"));
        }
        if (document && texte.isBlank()) {
            fautes.add("nothing can be read in the document");
        }
    }

    /** Whether it holds no word of a thing beyond the granted classes. */
    void discretion(Chose chose, Set<String> accordees, List<String> fautes) {
        for (var classe : chose.dites(texte, accordees)) {
            fautes.add("it holds words of class " + classe + " of " + chose.sorte());
        }
    }
}
