package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.menage.model.Recherche;
import fr.ancrage.dossiers.rapprochement.model.Proximite;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a household answers the words of a search. */
final class Pertinence {

    private static final int EXACT = 4;
    private static final int DEBUT = 3;
    private static final int UNE_FAUTE = 2;
    private static final int DEBUT_MINIMAL = 3;

    private Pertinence() {}

    /** One note per word; a name weighs more than an address. */
    static int note(Menage menage, List<String> mots) {
        Set<String> noms =
                menage.mentions().stream()
                        .flatMap(m -> m.personnes().stream())
                        .flatMap(p -> Recherche.mots(p).stream())
                        .collect(Collectors.toSet());
        Set<String> autres =
                menage.mentions().stream()
                        .flatMap(Pertinence::autresMots)
                        .collect(Collectors.toSet());
        int total = 0;
        for (String mot : mots) {
            int parNom = note(mot, noms);
            total += parNom > 0 ? parNom + 1 : note(mot, autres);
        }
        return total;
    }

    private static Stream<String> autresMots(Mention mention) {
        return Stream.of(
                        Texte.mots(mention.adresse().voie()),
                        Texte.mots(mention.adresse().communeNom()),
                        List.copyOf(mention.telephones()))
                .flatMap(List::stream);
    }

    private static int note(String mot, Set<String> mots) {
        if (mots.contains(mot)) {
            return EXACT;
        }
        if (mot.length() >= DEBUT_MINIMAL && mots.stream().anyMatch(m -> m.startsWith(mot))) {
            return DEBUT;
        }
        return mots.stream().anyMatch(m -> Proximite.uneFaute(mot, m)) ? UNE_FAUTE : 0;
    }
}
