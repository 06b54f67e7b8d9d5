package fr.ancrage.platform.test.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every document of every collection, as text. */
public final class WholeDatabase {

    /**
     * What names an erased subject by right: that it was erased, and who read it before. Both hold
     * ids alone.
     */
    public static final Set<String> BY_RIGHT =
            Set.of("effaces", "effacements", "piste", "livraisonsCommencees");

    private WholeDatabase() {}

    /** The documents that hold this text somewhere, those that may by right left aside. */
    public static List<String> holding(MongoTemplate mongo, String text) {
        return holding(mongo, text, BY_RIGHT);
    }

    /** The same, none left aside: for what nobody may keep, a name or an address. */
    public static List<String> holdingAnywhere(MongoTemplate mongo, String text) {
        return holding(mongo, text, Set.of());
    }

    private static List<String> holding(MongoTemplate mongo, String text, Set<String> except) {
        var holding = new ArrayList<String>();
        for (var collection : mongo.getCollectionNames()) {
            if (!except.contains(collection)) {
                for (var document : mongo.getCollection(collection).find()) {
                    if (document.toString().contains(text)) {
                        holding.add(collection + " " + document);
                    }
                }
            }
        }
        return holding;
    }
}
