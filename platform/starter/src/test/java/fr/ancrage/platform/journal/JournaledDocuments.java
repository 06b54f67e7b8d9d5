package fr.ancrage.platform.journal;

import fr.ancrage.platform.horloge.HorlogeMetier;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Journaled collections without a Spring context. */
public final class JournaledDocuments {

    private JournaledDocuments() {}

    public static JournaledCollections of(MongoTemplate mongo, HorlogeMetier clock) {
        return new JournaledCollections(mongo, new EventData(JsonMapper.shared(), clock));
    }
}
