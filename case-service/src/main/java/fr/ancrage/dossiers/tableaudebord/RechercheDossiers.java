package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.Menages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /**
     * Telephones are looked for only in the cases whose contacts the agent reads; elsewhere neither
     * what is found nor its order depends on one.
     */
    List<Document> trouver(Acces acces, Filtres filtres, TexteCherche texte) {
        Acces lisibles = filtres.lisibles(acces);
        Map<String, Trouve> trouves = new LinkedHashMap<>();
        chercher(lisibles.avec(ClasseDonnees.C), filtres, texte.tout())
                .forEach(t -> trouves.put(t.id(), t));
        chercher(lisibles.sans(ClasseDonnees.C), filtres, texte.motsSansTelephone())
                .forEach(t -> trouves.putIfAbsent(t.id(), t));
        return trouves.values().stream()
                .sorted(
                        Comparator.comparingInt(Trouve::note)
                                .reversed()
                                .thenComparing(Trouve::document, RequetesDossiers.aEgalite(acces)))
                .map(Trouve::document)
                .toList();
    }

    private record Trouve(Document document, int note) {

        String id() {
            return document.getString("_id");
        }
    }

    private List<Trouve> chercher(Acces acces, Filtres filtres, List<String> mots) {
        if (mots.isEmpty() || acces.sansDossier()) {
            return List.of();
        }
        List<Document> documents =
                requetes.desMenages(
                        acces.jetons(), filtres, requetes.menagesDeTous(mots, MENAGES_CHERCHES));
        // decided on what is visible: a household that is not must not change the answer
        if (documents.isEmpty() && mots.size() > 1) {
            documents =
                    requetes.desMenages(
                            acces.jetons(),
                            filtres,
                            requetes.menagesDUnSeul(mots, MENAGES_CHERCHES));
        }
        Map<String, Integer> notes = notes(documents, mots);
        int meilleure = notes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        // a household that answers far fewer of the words than the best one is noise
        return documents.stream()
                .map(d -> new Trouve(d, notes.getOrDefault(d.getString("menage"), 0)))
                .filter(t -> 2 * t.note() >= meilleure)
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
}
