package fr.ancrage.platform.charter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One version of one département's charter. Immutable; sections are bound once by type. */
public final class Charte {

    static final String ZONE = "/territoire/fuseau";
    private static final String DEFAULT_ZONE = "Europe/Paris";

    private final JsonNode content;
    private final JsonMapper json;
    private final Map<Section, Object> bound = new ConcurrentHashMap<>();
    private final String departement;
    private final String version;
    private final LocalDate from;
    private final @Nullable LocalDate until;
    private final Set<String> organisations;
    private final ZoneId zone;

    private record Section(String name, Class<?> type) {}

    Charte(JsonNode content, JsonMapper json) {
        this.content = content;
        this.json = json;
        this.departement = content.at("/charte/departement").asString();
        this.version = content.at("/charte/version").asString();
        this.from = LocalDate.parse(content.at("/charte/enVigueurDepuis").asString());
        var end = content.at("/charte/enVigueurJusqua").asString(null);
        this.until = end == null ? null : LocalDate.parse(end);
        this.zone = ZoneId.of(content.at(ZONE).asString(DEFAULT_ZONE));
        this.organisations =
                content.path("organisations")
                        .valueStream()
                        .map(organisation -> organisation.path("code").asString())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The département's code, {@code 21} or {@code 2A}. */
    public String departement() {
        return departement;
    }

    /** Named in what was decided under it. */
    public String version() {
        return version;
    }

    /** The first day on which it applies. */
    public LocalDate from() {
        return from;
    }

    /** The last day on which it applies; absent: until it is replaced. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The codes of its organisations. */
    public Set<String> organisations() {
        return organisations;
    }

    /**
     * A top-level section, bound to a record (or an array of records) that names only what its
     * service reads.
     *
     * @throws IllegalArgumentException when the charter has no such section
     */
    public <T> T section(String name, Class<T> type) {
        return optionalSection(name, type)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the charter of %s has no section %s"
                                        .formatted(departement(), name)));
    }

    /** The same, for a section that a charter may leave out. */
    public <T> Optional<T> optionalSection(String name, Class<T> type) {
        var found = bound.computeIfAbsent(new Section(name, type), s -> bind(s.name(), s.type()));
        return found == ABSENT ? Optional.empty() : Optional.of(type.cast(found));
    }

    private static final Object ABSENT = new Object();

    private Object bind(String name, Class<?> type) {
        @Nullable Object value =
                content.hasNonNull(name) ? json.treeToValue(content.get(name), type) : null;
        return value == null ? ABSENT : value;
    }

    @Override
    public String toString() {
        return "charter of %s, version %s".formatted(departement(), version());
    }
}
