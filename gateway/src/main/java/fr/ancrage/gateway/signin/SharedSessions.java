package fr.ancrage.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions in the shared store, so that any instance of the gateway answers any browser. Three
 * things it does on purpose (see the decision on sessions in docs/adr):
 *
 * <ul>
 *   <li>a session is only ever inserted once: a request still in flight when its agent signs out
 *       cannot bring the session back by saving it;
 *   <li>a request that changes nothing writes nothing, but the time of access once a minute;
 *   <li>the store knows the digest of the id, not the id: who reads the store gets no cookie.
 * </ul>
 *
 * Expiry is checked each time a session is asked for; a sweep only frees the place. The requests of
 * a page arrive together: they read the store once, as {@link TokenKeeper} does for the sign-in.
 */
@Component
class SharedSessions implements SessionRepository<SharedSession> {

    private static final Duration ACCESS_GRAIN = Duration.ofMinutes(1);
    private static final int CACHED = 20_000;
    private static final String CREATED_AT = "createdAt";
    private static final String ACCESSED_AT = "accessedAt";
    private static final String IDLE_SECONDS = "idleSeconds";
    private static final String ENDS_AT = "endsAt";
    private static final String ATTRIBUTES = "attributes";

    private final Cache<String, Document> recent =
            Caffeine.newBuilder()
                    .maximumSize(CACHED)
                    .expireAfterWrite(TokenKeeper.BELIEVED)
                    .build();
    private final MongoCollection<Document> collection;
    private final SignInProperties properties;
    private final Clock clock;

    SharedSessions(MongoOperations mongo, SignInProperties properties, Clock systemClock) {
        this.collection = mongo.getCollection("sessions");
        this.properties = properties;
        this.clock = systemClock;
        collection.createIndex(Indexes.ascending(ENDS_AT));
    }

    @Override
    public SharedSession createSession() {
        return SharedSession.fresh(clock.instant(), properties.idle());
    }

    @Override
    public void save(SharedSession session) {
        var storedId = session.storedId();
        if (storedId == null) {
            collection.insertOne(document(session));
        } else if (!storedId.equals(session.getId())) {
            var taken = collection.deleteOne(byId(storedId));
            if (taken.getDeletedCount() == 1) {
                collection.insertOne(document(session));
            }
        } else if (session.changed()) {
            collection.updateOne(
                    byId(storedId),
                    Updates.combine(
                            accessed(session),
                            Updates.set(IDLE_SECONDS, session.getMaxInactiveInterval().toSeconds()),
                            Updates.set(ATTRIBUTES, attributes(session))));
        } else if (session.getLastAccessedTime()
                .isAfter(session.storedAccess().plus(ACCESS_GRAIN))) {
            collection.updateOne(byId(storedId), accessed(session));
        } else {
            return;
        }
        if (storedId != null) {
            recent.invalidate(storedId);
        }
        session.wasStored();
    }

    @Override
    public @Nullable SharedSession findById(String id) {
        var document = recent.getIfPresent(id);
        if (document == null) {
            document = collection.find(byId(id)).first();
            if (document == null) {
                return null;
            }
            believe(id, document);
        }
        if (document.getDate(ENDS_AT).toInstant().isBefore(clock.instant())) {
            deleteById(id);
            return null;
        }
        var values = new MapSession(id);
        values.setCreationTime(document.getDate(CREATED_AT).toInstant());
        values.setLastAccessedTime(document.getDate(ACCESSED_AT).toInstant());
        values.setMaxInactiveInterval(Duration.ofSeconds(document.getLong(IDLE_SECONDS)));
        document.get(ATTRIBUTES, Document.class).forEach(values::setAttribute);
        return SharedSession.stored(values);
    }

    /** Not one that signs in: its request and its answer may reach two instances in an instant. */
    private void believe(String id, Document document) {
        if (document.get(ATTRIBUTES, Document.class).containsKey(SignInContexts.SIGN_IN)) {
            recent.put(id, document);
        }
    }

    @Override
    public void deleteById(String id) {
        collection.deleteOne(byId(id));
        recent.invalidate(id);
    }

    void purgeEndedBefore(Instant limit) {
        collection.deleteMany(Filters.lt(ENDS_AT, Date.from(limit)));
    }

    private Document document(SharedSession session) {
        return new Document("_id", digest(session.getId()))
                .append("schema", 1)
                .append(CREATED_AT, Date.from(session.getCreationTime()))
                .append(ACCESSED_AT, Date.from(session.getLastAccessedTime()))
                .append(IDLE_SECONDS, session.getMaxInactiveInterval().toSeconds())
                .append(ENDS_AT, Date.from(end(session)))
                .append(ATTRIBUTES, attributes(session));
    }

    private Bson accessed(SharedSession session) {
        return Updates.combine(
                Updates.set(ACCESSED_AT, Date.from(session.getLastAccessedTime())),
                Updates.set(ENDS_AT, Date.from(end(session))));
    }

    private Instant end(SharedSession session) {
        var idle = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        var absolute = session.getCreationTime().plus(properties.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    private static Document attributes(SharedSession session) {
        var attributes = new Document();
        for (var name : session.getAttributeNames()) {
            attributes.append(name, session.<String>getAttribute(name));
        }
        return attributes;
    }

    private static Bson byId(String id) {
        return Filters.eq("_id", digest(id));
    }

    private static String digest(String id) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
