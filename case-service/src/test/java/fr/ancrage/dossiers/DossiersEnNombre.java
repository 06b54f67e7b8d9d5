package fr.ancrage.dossiers;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Many cases, each with its household: one that was imported, under other names and dates. */
public final class DossiersEnNombre {

    public static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);

    /** One address per filter of the list. */
    public static final List<String> FILTRES =
            List.of(
                    "",
                    "?reference=21-2026-000077",
                    "?stade=CQL",
                    "?parc=PRIVE",
                    "?commune=21007",
                    "?arrondissement=213",
                    "?organisation=dijon-metropole",
                    "?echeanceAvant=2026-12-01",
                    "?sansActiviteDepuis=2026-10-01");

    /** What somebody types: found everywhere, found once, found nowhere with what is everywhere. */
    public static final Map<String, String> RECHERCHES =
            Map.of(
                    "of everybody", "dijon",
                    "of one", "seul77",
                    "of one among everybody", "dijon seul77",
                    "by reference", "21-2026-000077",
                    "of nobody", "introuvable");

    private static final List<String> STADES =
            List.of("COMMANDEMENT_DE_PAYER", "ASSIGNATION", "CQL", "REQUISITION");
    private static final int PAR_ENVOI = 1_000;

    private DossiersEnNombre() {}

    /** Leaves these and no other. */
    public static void peupler(MongoTemplate mongo, int port, int nombre) {
        LaBase.vider(mongo);
        ClientApi.secretariat(port, "21")
                .importer(ClientApi.SAMPLES.resolve("samples-21/actes-2026-S46.csv"), "21", false);
        MongoCollection<Document> dossiers = mongo.getCollection("dossiers");
        MongoCollection<Document> menages = mongo.getCollection("menages");
        Document dossier = modele(dossiers);
        Document menage = modele(menages);
        // already published: the relay has nothing to send of them
        dossier.remove("aPublier");
        for (int debut = 0; debut < nombre; debut += PAR_ENVOI) {
            List<Document> lot = new ArrayList<>();
            List<Document> foyers = new ArrayList<>();
            for (int i = debut; i < Math.min(nombre, debut + PAR_ENVOI); i++) {
                lot.add(dossier(dossier, i));
                foyers.add(foyer(menage, i));
            }
            dossiers.insertMany(lot);
            menages.insertMany(foyers);
        }
    }

    /** Slice by slice: one command that takes many away holds them all. */
    public static void oublier(MongoTemplate mongo, int nombre) {
        for (int debut = 0; debut < nombre; debut += PAR_ENVOI) {
            List<Integer> rangs = IntStream.range(debut, debut + PAR_ENVOI).boxed().toList();
            mongo.getCollection("dossiers")
                    .deleteMany(Filters.in("_id", rangs.stream().map(i -> "nombre-" + i).toList()));
            mongo.getCollection("menages")
                    .deleteMany(Filters.in("_id", rangs.stream().map(i -> "foyer-" + i).toList()));
        }
    }

    private static Document modele(MongoCollection<Document> collection) {
        Document modele = Objects.requireNonNull(collection.find().first());
        collection.deleteMany(new Document());
        return modele;
    }

    private static Document foyer(Document modele, int i) {
        List<String> recherche = new ArrayList<>(modele.getList("recherche", String.class));
        recherche.addAll(List.of("dijon", "seul" + i));
        return new Document(modele).append("_id", "foyer-" + i).append("recherche", recherche);
    }

    private static Document dossier(Document modele, int i) {
        return new Document(modele)
                .append("_id", "nombre-" + i)
                .append("menage", "foyer-" + i)
                .append("reference", "21-2026-%06d".formatted(i))
                .append("commune", "21%03d".formatted(i % 200))
                .append("arrondissement", "21" + (1 + i % 3))
                .append("parc", i % 5 < 3 ? "PUBLIC" : "PRIVE")
                .append("stade", STADES.get(i % STADES.size()))
                .append(
                        "organisations",
                        i % 4 == 0 ? List.of("ddets-21", "dijon-metropole") : List.of("ddets-21"))
                .append(
                        "urgence",
                        new Document("procedure", i % 40)
                                .append("dette", i % 50)
                                .append("rapport", i % 60)
                                .append("social", i % 70))
                .append("prochaineEcheanceLe", AUJOURDHUI.plusDays(i % 90).toString())
                .append("derniereActivite", AUJOURDHUI.minusDays(i % 120).toString());
    }
}
