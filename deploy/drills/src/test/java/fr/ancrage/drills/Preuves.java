package fr.ancrage.drills;

import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/**
 * Where the effect of each listener stands.
 *
 * @param places by queue, those that the waves call
 * @param reasons by queue, why the waves do not call it
 */
record Preuves(Map<String, String> places, Map<String, String> reasons) {

    static Preuves load() {
        Map<String, Object> read =
                new Yaml().load(Preuves.class.getResourceAsStream("/drills/preuves.yml"));
        var places = new TreeMap<String, String>();
        var reasons = new TreeMap<String, String>();
        read.forEach((queue, proof) -> {
            if (proof instanceof Map<?, ?> why) {
                reasons.put(queue, String.valueOf(why.get("hors")));
            } else {
                places.put(queue, String.valueOf(proof));
            }
        });
        return new Preuves(places, reasons);
    }
}
