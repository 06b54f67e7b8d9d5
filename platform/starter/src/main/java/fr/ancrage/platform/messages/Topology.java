package fr.ancrage.platform.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Who publishes what, and which queues want it: {@code contracts/topologie.yml}.
 *
 * <p>Both sides declare the same queues from this one file, so a publisher that starts first loses
 * nothing.
 *
 * @param queues by exchange, by event type: the names of the queues ({@code <service>.<consumer>})
 */
public record Topology(Map<String, Map<String, List<String>>> queues) {

    /** A queue that wants one type of event of one exchange. */
    public record Subscription(String exchange, String type, String queue) {

        /** Where its refused messages wait for an operator. */
        public String parking() {
            return queue + ".parked";
        }
    }

    public static Topology load() {
        return load(new ClassPathResource("contracts/topologie.yml"));
    }

    static Topology load(Resource resource) {
        try (var in = resource.getInputStream()) {
            Map<String, Map<String, List<String>>> read =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Topology(new TreeMap<>(read == null ? Map.of() : read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every queue there is. */
    public List<Subscription> subscriptions() {
        var all = new ArrayList<Subscription>();
        queues.forEach((exchange, types) ->
                types.forEach((type, names) ->
                        names.forEach(queue -> all.add(new Subscription(exchange, type, queue)))));
        return all;
    }

    /** The queues of one service, as a consumer. */
    public List<Subscription> consumedBy(String service) {
        return subscriptions().stream().filter(s -> s.queue().startsWith(service + ".")).toList();
    }

    /** Whether anybody wants events of this type. */
    public boolean wanted(String exchange, String type) {
        return !queues.getOrDefault(exchange, Map.of()).getOrDefault(type, List.of()).isEmpty();
    }

    /** The exchanges, in order. */
    public TreeSet<String> exchanges() {
        return new TreeSet<>(queues.keySet());
    }
}
