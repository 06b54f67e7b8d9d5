package fr.ancrage.gateway.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The sign-ins of all agents, shared by every instance of the gateway. A renewal is made under a
 * lease: a date on the document, taken by one caller and given back with the new tokens. A caller
 * that dies holding it only delays the others until that date. Tokens lie in it sealed.
 */
@Component
class SignIns {

    private static final String VERSION = "version";
    private static final String SUBJECT = "subject";
    private static final String SID = "sid";
    private static final String ACCESS_TOKEN = "sealedAccessToken";
    private static final String REFRESH_TOKEN = "sealedRefreshToken";
    private static final String ACCESS_TOKEN_END = "accessTokenEnd";
    private static final String OPENED_AT = "openedAt";
    private static final String LEASE_UNTIL = "leaseUntil";
    private static final Date NO_LEASE = Date.from(Instant.EPOCH);

    private final MongoCollection<Document> collection;
    private final TokenSeal seal;
    private final Clock clock;

    SignIns(MongoOperations mongo, TokenSeal seal, Clock systemClock) {
        this.collection = mongo.getCollection("signIns");
        this.seal = seal;
        this.clock = systemClock;
        collection.createIndex(Indexes.ascending(SID));
        collection.createIndex(Indexes.ascending(SUBJECT));
        collection.createIndex(Indexes.ascending(OPENED_AT));
    }

    SignIn open(String id, String subject, @Nullable String sid, Tokens tokens) {
        var opened =
                new SignIn(
                        id,
                        0,
                        subject,
                        sid,
                        tokens.accessToken(),
                        tokens.refreshToken(),
                        tokens.accessTokenEnd(),
                        clock.instant());
        collection.insertOne(
                new Document("_id", id)
                        .append("schema", 2)
                        .append(VERSION, 0L)
                        .append(SUBJECT, subject)
                        .append(SID, sid)
                        .append(ACCESS_TOKEN, seal.seal(id, ACCESS_TOKEN, tokens.accessToken()))
                        .append(REFRESH_TOKEN, sealed(id, tokens.refreshToken()))
                        .append(ACCESS_TOKEN_END, Date.from(opened.accessTokenEnd()))
                        .append(OPENED_AT, Date.from(opened.openedAt()))
                        .append(LEASE_UNTIL, NO_LEASE));
        return opened;
    }

    /** Empty too when its tokens do not open any more: it can never be used again. */
    Optional<SignIn> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first())
                .flatMap(this::signIn);
    }

    /** Takes the right to renew this very version; false when someone holds it or has renewed. */
    boolean lease(SignIn seen, Duration duration) {
        var now = clock.instant();
        var updated =
                collection.updateOne(
                        Filters.and(sameVersion(seen), Filters.lt(LEASE_UNTIL, Date.from(now))),
                        Updates.set(LEASE_UNTIL, Date.from(now.plus(duration))));
        return updated.getMatchedCount() == 1;
    }

    void giveBack(SignIn leased) {
        collection.updateOne(sameVersion(leased), Updates.set(LEASE_UNTIL, NO_LEASE));
    }

    /** Stores what was renewed under the lease; empty when the agent signed out meanwhile. */
    Optional<SignIn> renew(SignIn leased, Tokens tokens) {
        var renewed =
                collection.findOneAndUpdate(
                        sameVersion(leased),
                        Updates.combine(
                                Updates.set(
                                        ACCESS_TOKEN,
                                        seal.seal(leased.id(), ACCESS_TOKEN, tokens.accessToken())),
                                Updates.set(
                                        REFRESH_TOKEN, sealed(leased.id(), tokens.refreshToken())),
                                Updates.set(ACCESS_TOKEN_END, Date.from(tokens.accessTokenEnd())),
                                Updates.set(LEASE_UNTIL, NO_LEASE),
                                Updates.inc(VERSION, 1L)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(renewed).flatMap(this::signIn);
    }

    /** Whether it was still open. */
    boolean close(String id) {
        return collection.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
    }

    /** Those that were still open. */
    List<SignIn> closeKeycloakSession(String sid) {
        return closeAll(Filters.eq(SID, sid));
    }

    /** Those that were still open. */
    List<SignIn> closeAllOf(String subject) {
        return closeAll(Filters.eq(SUBJECT, subject));
    }

    void purgeOpenedBefore(Instant limit) {
        collection.deleteMany(Filters.lt(OPENED_AT, Date.from(limit)));
    }

    private List<SignIn> closeAll(Bson which) {
        var closed = new ArrayList<SignIn>();
        for (var one = collection.findOneAndDelete(which);
                one != null;
                one = collection.findOneAndDelete(which)) {
            signIn(one).ifPresent(closed::add);
        }
        return closed;
    }

    private static Bson sameVersion(SignIn signIn) {
        return Filters.and(Filters.eq("_id", signIn.id()), Filters.eq(VERSION, signIn.version()));
    }

    private @Nullable Binary sealed(String id, @Nullable String refreshToken) {
        return refreshToken == null ? null : seal.seal(id, REFRESH_TOKEN, refreshToken);
    }

    private Optional<SignIn> signIn(Document document) {
        var id = document.getString("_id");
        return opened(document, id, ACCESS_TOKEN)
                .map(accessToken ->
                        new SignIn(
                                id,
                                document.getLong(VERSION),
                                document.getString(SUBJECT),
                                document.getString(SID),
                                accessToken,
                                opened(document, id, REFRESH_TOKEN).orElse(null),
                                document.getDate(ACCESS_TOKEN_END).toInstant(),
                                document.getDate(OPENED_AT).toInstant()));
    }

    private Optional<String> opened(Document document, String id, String kind) {
        return Optional.ofNullable(document.get(kind, Binary.class))
                .flatMap(sealed -> seal.open(id, kind, sealed));
    }
}
