package fr.ancrage.platform.journal;

import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** How an event's record is stored in a journal, and read back as the JSON that travels. */
class EventData {

    private final JsonMapper json;
    private final HorlogeMetier clock;

    EventData(JsonMapper json, HorlogeMetier clock) {
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        return clock.maintenant();
    }

    @SuppressWarnings("unchecked")
    Document toDocument(Object event) {
        var fields = (Map<String, Object>) json.convertValue(event, LinkedHashMap.class);
        fields.values().removeIf(java.util.Objects::isNull);
        return new Document(fields);
    }

    byte[] toJson(Document data) {
        return json.writeValueAsBytes(data);
    }
}
