package fr.ancrage.dossiers.effacement;

import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.StoredDocuments;
import fr.ancrage.platform.erasure.Stores;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept by household: it goes when no other case of the household is left. */
class DonneesDuMenage implements PersonalData {

    private final Foyers foyers;
    private final StoredDocuments documents;
    private final boolean exportees;

    DonneesDuMenage(
            Stores stores,
            Foyers foyers,
            String genre,
            String collection,
            String champ,
            boolean exportees) {
        this.foyers = foyers;
        this.documents =
                stores.documents(genre, collection, champ)
                        .without("cles", "recherche", "menages", "agent");
        this.exportees = exportees;
    }

    @Override
    public String kind() {
        return documents.kind();
    }

    @Override
    public long count(Set<String> dossiers) {
        return documents.count(foyers.entiers(dossiers));
    }

    @Override
    public void erase(Erasure erasure) {
        documents.erase(erasure.on(foyers.entiers(erasure.subjects())));
    }

    @Override
    public List<Map<String, Object>> export(Set<String> dossiers) {
        return exportees ? documents.export(foyers.menages(dossiers)) : List.of();
    }
}
