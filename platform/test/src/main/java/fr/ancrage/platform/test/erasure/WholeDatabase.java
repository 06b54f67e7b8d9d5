package fr.ancrage.platform.test.erasure;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every document of every collection, as text: what lies there as bytes is read too. */
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
        return holding(mongo.getDb(), words -> words.contains(text), BY_RIGHT);
    }

    /** The same, none left aside: for what nobody may keep, a name or an address. */
    public static List<String> holdingAnywhere(MongoTemplate mongo, String text) {
        return holding(mongo.getDb(), words -> words.contains(text), Set.of());
    }

    /**
     * @param looked what to look for in the words of a document
     * @param except names of collections
     * @return each begins with the name of its collection
     */
    public static List<String> holding(
            MongoDatabase database, Predicate<String> looked, Set<String> except) {
        var holding = new ArrayList<String>();
        for (var collection : database.listCollectionNames()) {
            if (!except.contains(collection)) {
                for (var document : database.getCollection(collection).find()) {
                    var words = new StringBuilder();
                    read(document, words);
                    if (looked.test(words.toString())) {
                        holding.add(collection + " " + document);
                    }
                }
            }
        }
        return holding;
    }

    private static void read(@Nullable Object value, StringBuilder words) {
        switch (value) {
            case Document document ->
                    document.forEach((field, inside) -> {
                        words.append(field).append('=');
                        read(inside, words);
                    });
            case List<?> list -> list.forEach(one -> read(one, words));
            case Binary bytes ->
                    words.append(new String(bytes.getData(), StandardCharsets.UTF_8)).append(' ');
            case null -> {}
            default -> words.append(value).append(' ');
        }
    }
}
