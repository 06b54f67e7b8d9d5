package fr.ancrage.dossiers.conservation.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.conservation.model.Foyer.Procedure;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Read from the cases and from the keys: a merge of households is noted there, a merge of cases on
 * the absorbed one.
 */
@Repository
class MongoFoyers implements Foyers {

    private final MongoTemplate mongo;
    private final ClesMenages cles;

    MongoFoyers(MongoTemplate mongo, ClesMenages cles) {
        this.mongo = mongo;
        this.cles = cles;
        dossiers().createIndex(Indexes.ascending("reuniDans"), new IndexOptions().sparse(true));
        dossiers().createIndex(Indexes.ascending("departement", "termineLe"));
    }

    private MongoCollection<Document> dossiers() {
        return mongo.getCollection("dossiers");
    }

    @Override
    public Optional<Foyer> parReference(String departement, String reference) {
        return lire(Filters.eq("reference", reference)).stream()
                .filter(p -> p.departement().equals(departement))
                .findFirst()
                .map(this::composer);
    }

    @Override
    public Optional<Foyer> duDossier(String dossier) {
        return lire(Filters.eq("_id", dossier)).stream().findFirst().map(this::composer);
    }

    @Override
    public Set<String> menages(Set<String> dossiers) {
        return cles.reunis(
                lire(Filters.in("_id", dossiers)).stream()
                        .map(l -> l.procedure().menage())
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> entiers(Set<String> dossiers) {
        Set<String> entiers = new TreeSet<>();
        for (String dossier : dossiers) {
            duDossier(dossier)
                    .filter(f -> dossiers.containsAll(f.dossiers()))
                    .ifPresent(f -> entiers.addAll(f.menages()));
        }
        return entiers;
    }

    @Override
    public List<String> termines(String departement, LocalDate auPlusTard) {
        return lire(
                        Filters.and(
                                Filters.eq("departement", departement),
                                Filters.lte("termineLe", auPlusTard.toString())))
                .stream()
                .filter(l -> l.procedure().reuniDans() == null)
                .map(l -> l.procedure().dossier())
                .toList();
    }

    /** Follows merges of households and of cases until nothing more is found. */
    private Foyer composer(Ligne depart) {
        Map<String, Procedure> procedures = new LinkedHashMap<>();
        Set<String> menages = new TreeSet<>();
        Collection<Ligne> nouvelles = List.of(depart);
        while (!nouvelles.isEmpty()) {
            Set<String> liees = new TreeSet<>();
            for (Ligne ligne : nouvelles) {
                procedures.put(ligne.procedure().dossier(), ligne.procedure());
                menages.add(ligne.procedure().menage());
                if (ligne.procedure().reuniDans() != null) {
                    liees.add(ligne.procedure().reuniDans());
                }
            }
            menages.addAll(cles.reunis(menages));
            nouvelles =
                    lire(
                                    Filters.or(
                                            Filters.in("menage", menages),
                                            Filters.in("reuniDans", procedures.keySet()),
                                            Filters.in("_id", liees)))
                            .stream()
                            .filter(l -> !procedures.containsKey(l.procedure().dossier()))
                            .toList();
        }
        return new Foyer(depart.departement(), menages, List.copyOf(procedures.values()));
    }

    private record Ligne(String departement, Procedure procedure) {}

    private List<Ligne> lire(Bson filtre) {
        List<Ligne> lignes = new ArrayList<>();
        dossiers()
                .find(filtre)
                .projection(
                        Projections.include(
                                "reference", "departement", "menage", "reuniDans", "termineLe"))
                .forEach(d ->
                        lignes.add(
                                new Ligne(
                                        d.getString("departement"),
                                        new Procedure(
                                                d.getString("_id"),
                                                d.getString("reference"),
                                                d.getString("menage"),
                                                d.getString("reuniDans"),
                                                jour(d.getString("termineLe"))))));
        return lignes;
    }

    private static @Nullable LocalDate jour(@Nullable String texte) {
        return texte == null ? null : LocalDate.parse(texte);
    }
}
