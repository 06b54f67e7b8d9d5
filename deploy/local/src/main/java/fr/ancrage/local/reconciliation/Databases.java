package fr.ancrage.local.reconciliation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;

/**
 * Every service's database. A place in them is named as in {@code case-service:dossiers}: service,
 * collection.
 */
public final class Databases implements AutoCloseable {

    /** Those that publish and listen, and the names of their databases. */
    public static final Map<String, String> SERVICES = services();

    private static final String GATEWAY = "gateway";

    private final MongoClient client;
    private final String prefix;

    /**
     * @param prefix before the name of each database ({@code ANCRAGE_MONGODB_PREFIX}); mostly none
     */
    public Databases(String uri, String prefix) {
        client = MongoClients.create(uri);
        this.prefix = prefix;
    }

    /** Those that {@code MONGODB_URI} and {@code ANCRAGE_MONGODB_PREFIX} name. */
    static Databases ofEnvironment() {
        if (System.getProperty("logback.configurationFile") == null) {
            // a driver that tells what it reads would tell what nobody may see
            System.setProperty("logback.configurationFile", "fr/ancrage/local/logback.xml");
        }
        var environment = System.getenv();
        return new Databases(
                environment.getOrDefault("MONGODB_URI", "mongodb://127.0.0.1:27117"),
                environment.getOrDefault("ANCRAGE_MONGODB_PREFIX", ""));
    }

    private static Map<String, String> services() {
        var services = new LinkedHashMap<String, String>();
        services.put("case-service", "dossiers");
        services.put("diagnostic-service", "diagnostics");
        services.put("commission-service", "commissions");
        services.put("notification-service", "notifications");
        services.put("rehousing-service", "relogements");
        return Collections.unmodifiableMap(services);
    }

    static String serviceOf(String place) {
        return place.substring(0, place.indexOf(':'));
    }

    static String collectionOf(String place) {
        return place.substring(place.indexOf(':') + 1);
    }

    /** All there are, the gateway's too. */
    public List<String> places() {
        var places = new TreeSet<String>();
        SERVICES.keySet().forEach(service -> addPlaces(service, places));
        addPlaces(GATEWAY, places);
        return List.copyOf(places);
    }

    private void addPlaces(String service, TreeSet<String> places) {
        client.getDatabase(database(service))
                .listCollectionNames()
                .forEach(name -> places.add(service + ":" + name));
    }

    public MongoCollection<Document> at(String place) {
        return client.getDatabase(database(serviceOf(place))).getCollection(collectionOf(place));
    }

    private String database(String service) {
        return prefix + SERVICES.getOrDefault(service, service);
    }

    @Override
    public void close() {
        client.close();
    }
}
