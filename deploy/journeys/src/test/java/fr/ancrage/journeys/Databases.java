package fr.ancrage.journeys;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the services have stored, for tests that hold it against what the services say. */
public final class Databases {

    private final MongoClient client;
    private final String prefix;

    Databases(Map<String, String> environment) {
        client = MongoClients.create(environment.get("MONGODB_URI"));
        prefix = environment.get("ANCRAGE_MONGODB_PREFIX");
    }

    /**
     * @param name the service's own name for it, such as {@code dossiers}
     */
    public MongoDatabase of(String name) {
        return client.getDatabase(prefix + name);
    }

    /** Each that this platform has made, the gateway's too. */
    public List<MongoDatabase> all() {
        var all = new ArrayList<MongoDatabase>();
        for (var name : client.listDatabaseNames()) {
            if (name.startsWith(prefix)) {
                all.add(client.getDatabase(name));
            }
        }
        return all;
    }
}
