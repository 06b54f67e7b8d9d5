package fr.ancrage.dossiers.menage.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a household is searched: words, their beginnings, and words with one letter
 * left out, so that one typing error on either side still meets in a key (equality is all that the
 * index needs).
 */
public final class Recherche {

    private static final int DEBUT_MINIMAL = 3;

    private Recherche() {}

    public static Set<String> cles(Menage menage) {
        Set<String> cles = new LinkedHashSet<>();
        for (Mention mention : menage.mentions()) {
            cles.addAll(cles(mention));
        }
        cles.addAll(menage.telephones());
        menage.fiche()
                .courante()
                .ifPresent(v -> {
                    v.personnes().forEach(p -> cles.addAll(cles(p)));
                    cles.addAll(clesDeLaVoie(v.voie()));
                });
        return cles;
    }

    public static Set<String> cles(Mention mention) {
        Set<String> cles = new LinkedHashSet<>();
        mention.personnes().forEach(p -> cles.addAll(cles(p)));
        cles.addAll(clesDeLaVoie(mention.adresse().voie()));
        cles.addAll(Texte.mots(mention.adresse().communeNom()));
        cles.addAll(mention.telephones());
        return cles;
    }

    private static Set<String> cles(Personne personne) {
        Set<String> cles = new LinkedHashSet<>();
        for (String mot : mots(personne)) {
            cles.add(mot);
            for (int i = DEBUT_MINIMAL; i < mot.length(); i++) {
                cles.add(mot.substring(0, i));
            }
            cles.addAll(sansUneLettre(mot));
        }
        return cles;
    }

    private static List<String> clesDeLaVoie(String voie) {
        return Texte.mots(voie).stream().filter(mot -> mot.length() >= DEBUT_MINIMAL).toList();
    }

    /** What a searched word may meet: itself, and itself with one letter left out. */
    public static Set<String> clesCherchees(String mot) {
        Set<String> cles = new LinkedHashSet<>();
        cles.add(mot);
        cles.addAll(sansUneLettre(mot));
        return cles;
    }

    public static List<String> mots(Personne personne) {
        Set<String> mots = new LinkedHashSet<>();
        mots.addAll(Texte.mots(personne.nom()));
        mots.addAll(Texte.mots(personne.prenom()));
        mots.add(Texte.compact(personne.nom()));
        mots.add(Texte.compact(personne.prenom()));
        mots.removeIf(m -> m.length() < 2);
        return List.copyOf(mots);
    }

    private static Set<String> sansUneLettre(String mot) {
        Set<String> formes = new LinkedHashSet<>();
        if (mot.length() > DEBUT_MINIMAL) {
            for (int i = 0; i < mot.length(); i++) {
                formes.add("-" + mot.substring(0, i) + mot.substring(i + 1));
            }
        }
        // a letter too many on one side meets the whole word of the other
        formes.add("-" + mot);
        return formes;
    }
}
