package fr.ancrage.dossiers.effacement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.rapprochement.model.NomNormalise;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.sealing.SealedCollections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Lines of partners' files that were refused and kept, so that they can be corrected. They name no
 * case: one is about a household when it bears the number of one of its acts, or the full name of
 * one of its persons in cells of their own. A namesake's line may go with them: its partner still
 * has it, and it had no effect.
 */
class LignesRefusees implements PersonalData {

    private static final String COLLECTION = "imports_lignes";
    private static final String DEPARTEMENT = "departement";
    private static final String CELLULES = "cellules";

    private final MongoTemplate mongo;
    private final SealedCollections scelles;
    private final Foyers foyers;
    private final Menages menages;

    LignesRefusees(MongoTemplate mongo, SealedCollections scelles, Foyers foyers, Menages menages) {
        this.mongo = mongo;
        this.scelles = scelles;
        this.foyers = foyers;
        this.menages = menages;
    }

    @Override
    public String kind() {
        return "lignes-refusees";
    }

    @Override
    public long count(Set<String> dossiers) {
        return trouver(dossiers).size();
    }

    @Override
    public void erase(Erasure erasure) {
        lignes().deleteMany(Filters.in("_id", ids(erasure.subjects())));
    }

    List<String> ids(Set<String> dossiers) {
        return trouver(dossiers).stream().map(ligne -> ligne.getString("_id")).toList();
    }

    @Override
    public List<Map<String, Object>> export(Set<String> dossiers) {
        return trouver(dossiers).stream()
                .map(ligne ->
                        Map.<String, Object>of(
                                "ligne",
                                ligne.getInteger("ligne"),
                                CELLULES,
                                ligne.getList(CELLULES, String.class)))
                .toList();
    }

    /** Opened; lines are sealed, no query finds a name in them. */
    private List<Document> trouver(Set<String> dossiers) {
        Set<String> departements = new TreeSet<>();
        Set<String> numeros = new HashSet<>();
        mongo.getCollection("dossiers")
                .find(Filters.in("_id", dossiers))
                .projection(Projections.include(DEPARTEMENT, "actes.numero"))
                .forEach(dossier -> {
                    departements.add(dossier.getString(DEPARTEMENT));
                    dossier.getList("actes", Document.class, List.of())
                            .forEach(acte -> numeros.add(Texte.compact(acte.getString("numero"))));
                });
        Set<NomNormalise> noms =
                menages.trouver(foyers.entiers(dossiers)).values().stream()
                        .flatMap(menage -> menage.mentions().stream())
                        .flatMap(mention -> mention.personnes().stream())
                        .map(Personne::normalise)
                        .filter(NomNormalise::complet)
                        .collect(Collectors.toSet());
        List<Document> trouvees = new ArrayList<>();
        lignes().find(
                        Filters.and(
                                Filters.in(DEPARTEMENT, departements),
                                Filters.eq("etat", EtatLigne.REFUSEE.name())))
                .forEach(ligne -> {
                    Document ouverte = scelles.open(COLLECTION, ligne);
                    if (concerne(ouverte, numeros, noms)) {
                        trouvees.add(ouverte);
                    }
                });
        return trouvees;
    }

    private static boolean concerne(Document ligne, Set<String> numeros, Set<NomNormalise> noms) {
        Set<String> mots =
                ligne.getList(CELLULES, String.class, List.of()).stream()
                        .map(Texte::compact)
                        .collect(Collectors.toSet());
        return mots.stream().anyMatch(numeros::contains)
                || noms.stream().anyMatch(n -> mots.contains(n.nom()) && mots.contains(n.prenom()));
    }

    /** The index is declared at the first use: a service starts while its database is away. */
    private MongoCollection<Document> lignes() {
        var lignes = mongo.getCollection(COLLECTION);
        lignes.createIndex(Indexes.ascending(DEPARTEMENT, "etat"));
        return lignes;
    }
}
