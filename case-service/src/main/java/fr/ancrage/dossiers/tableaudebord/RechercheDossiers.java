package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Filtres;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds the visible cases of the households that somebody may mean, the best match first. */
@Component
class RechercheDossiers {

    private static final int MENAGES_CHERCHES = 1000;

    private final RequetesDossiers requetes;
    private final Menages menages;

    RechercheDossiers(RequetesDossiers requetes, Menages menages) {
        this.requetes = requetes;
        this.menages = menages;
    }

    List<String> mots(Acces acces, TexteCherche texte) {
        boolean contact =
                acces.droits().stream().anyMatch(d -> d.role().classes().contains(ClasseDonnees.C));
        return contact ? texte.tout() : texte.mots();
    }

    List<Document> trouver(Acces acces, Filtres filtres, List<String> mots) {
        List<String> ids = requetes.menagesCherches(mots, MENAGES_CHERCHES);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Document> documents = requetes.desMenages(acces.jetons(), filtres, ids);
        Map<String, Integer> notes = notes(documents, mots);
        int meilleure = notes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        // a household that answers far fewer of the words than the best one is noise
        return documents.stream()
                .filter(d -> 2 * note(notes, d) >= meilleure)
                .sorted(
                        Comparator.<Document>comparingInt(d -> -note(notes, d))
                                .thenComparing(
                                        d -> d.getString("derniereActivite"),
                                        Comparator.reverseOrder()))
                .toList();
    }

    private Map<String, Integer> notes(List<Document> documents, List<String> mots) {
        Map<String, Integer> notes = new HashMap<>();
        menages.trouver(
                        documents.stream()
                                .map(d -> d.getString("menage"))
                                .collect(Collectors.toSet()))
                .forEach((id, menage) -> notes.put(id, Pertinence.note(menage, mots)));
        return notes;
    }

    private static int note(Map<String, Integer> notes, Document dossier) {
        return notes.getOrDefault(dossier.getString("menage"), 0);
    }
}
