package fr.ancrage.drills;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** Who listens to what, as the contracts say. */
record Topologie(Collection<String> exchanges, Map<String, String> listeners) {

    /** Reads {@code contracts/topologie.yml}. */
    static Topologie load() {
        Map<String, Map<String, List<String>>> read =
                new Yaml().load(Topologie.class.getResourceAsStream("/contracts/topologie.yml"));
        var listeners = new TreeMap<String, String>();
        read.values()
                .forEach(types ->
                        types.forEach((type, queues) ->
                                queues.forEach(queue -> listeners.put(queue, type))));
        return new Topologie(List.copyOf(read.keySet()), listeners);
    }

    Collection<String> queues() {
        return listeners.keySet();
    }
}
