package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.tableaudebord.RequetesRecherche.Visibles;
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

    private final RequetesRecherche requetes;
    private final Menages menages;

    RechercheDossiers(RequetesRecherche requetes, Menages menages) {
        this.requetes = requetes;
        this.menages = menages;
    }

    /**
     * Telephones are looked for only in the cases whose contacts the agent reads; elsewhere neither
     * what is found nor its order depends on one.
     */
    Trouves trouver(Acces acces, Filtres filtres, TexteCherche texte) {
        Acces lisibles = filtres.lisibles(acces);
        Notes avec = chercher(lisibles.avec(ClasseDonnees.C), filtres, texte.tout());
        Notes sans = chercher(lisibles.sans(ClasseDonnees.C), filtres, texte.motsSansTelephone());
        Map<String, Trouve> trouves = new LinkedHashMap<>();
        avec.trouves().forEach(t -> trouves.put(t.id(), t));
        sans.trouves().forEach(t -> trouves.putIfAbsent(t.id(), t));
        return new Trouves(
                trouves.values().stream()
                        .sorted(
                                Comparator.comparingInt(Trouve::note)
                                        .reversed()
                                        .thenComparing(Trouve::document, Tris.aEgalite(acces)))
                        .map(Trouve::document)
                        .toList(),
                avec.auMoins() || sans.auMoins());
    }

    /**
     * The best match first.
     *
     * @param auMoins there are more: these are the best of those that were looked at
     */
    record Trouves(List<Document> documents, boolean auMoins) {}

    private record Trouve(Document document, int note) {

        String id() {
            return document.getString("_id");
        }
    }

    private record Notes(List<Trouve> trouves, boolean auMoins) {}

    private Notes chercher(Acces acces, Filtres filtres, List<String> mots) {
        if (mots.isEmpty() || acces.sansDossier()) {
            return new Notes(List.of(), false);
        }
        Visibles visibles = requetes.deTous(acces.jetons(), filtres, mots);
        // decided on what is visible: a household that is not must not change the answer
        if (visibles.dossiers().isEmpty() && mots.size() > 1) {
            visibles = requetes.dUnSeul(acces.jetons(), filtres, mots);
        }
        Map<String, Integer> notes = notes(visibles.dossiers(), mots);
        int meilleure = notes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        // a household that answers far fewer of the words than the best one is noise
        return new Notes(
                visibles.dossiers().stream()
                        .map(d -> new Trouve(d, notes.getOrDefault(d.getString("menage"), 0)))
                        .filter(t -> 2 * t.note() >= meilleure)
                        .toList(),
                visibles.auMoins());
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
