package fr.ancrage.platform.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One entry, at its place in the chain of one writing instance.
 *
 * @param precedent the hash of the entry before; for the first, that of the instance's own name
 */
record TrailEntry(String instance, long sequence, TrailFact fact, String precedent) {

    static final String CONCERNE = "concerne";

    /** Entries of the first form name neither territory, nor roles, nor those concerned. */
    private static final int FORM = 2;

    static String origin(String instance) {
        return hex(instance.getBytes(StandardCharsets.UTF_8));
    }

    static TrailEntry from(Document stored) {
        return new TrailEntry(
                stored.getString("instance"),
                stored.getLong("sequence"),
                new TrailFact(
                        stored.getDate("le").toInstant(),
                        stored.getString("agent"),
                        stored.getString("organisation"),
                        stored.getString("departement"),
                        stored.getList("roles", String.class, List.of()),
                        stored.getString("action"),
                        stored.getString("genre"),
                        stored.getList("ids", String.class, List.of()),
                        stored.getList(CONCERNE, String.class, List.of()),
                        stored.getString("route"),
                        stored.getInteger("statut", 0),
                        stored.getString("trace")),
                stored.getString("precedent"));
    }

    Document toDocument() {
        return new Document("_id", id(instance, sequence))
                .append("forme", FORM)
                .append("instance", instance)
                .append("sequence", sequence)
                .append("le", Date.from(fact.le()))
                .append("agent", fact.agent())
                .append("organisation", fact.organisation())
                .append("departement", fact.departement())
                .append("roles", fact.roles())
                .append("action", fact.action())
                .append("genre", fact.genre())
                .append("ids", fact.ids())
                .append(CONCERNE, fact.concerne())
                .append("route", fact.route())
                .append("statut", fact.statut())
                .append("trace", fact.trace())
                .append("precedent", precedent)
                .append("hash", hash());
    }

    static String id(String instance, long sequence) {
        return instance + "/" + sequence;
    }

    /**
     * Over every field in a fixed order, each with its length in front, so that nothing can be
     * moved from one field into the next unseen. An entry of the first form has no territory, and
     * is hashed as it was then: whoever takes the new fields out of an entry changes its hash too.
     */
    String hash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            text(out, instance);
            out.writeLong(sequence);
            out.writeLong(fact.le().toEpochMilli());
            text(out, fact.agent());
            text(out, fact.organisation());
            if (fact.departement() != null) {
                out.writeInt(FORM);
                text(out, fact.departement());
                texts(out, fact.roles());
                texts(out, fact.concerne());
            }
            text(out, fact.action());
            text(out, fact.genre());
            texts(out, fact.ids());
            text(out, fact.route());
            out.writeInt(fact.statut());
            text(out, fact.trace());
            text(out, precedent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(bytes.toByteArray());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text(out, text);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /**
     * What happened, without its place.
     *
     * @param le by the system's clock, to the millisecond: evidence is never dated by a set clock
     * @param departement of the organisation, by the charter of that day
     * @param roles in which the agent acted
     * @param ids what the answer was made of
     * @param concerne those whom it is about, whatever {@code ids} name
     * @param route method and template, never the address itself
     */
    record TrailFact(
            Instant le,
            String agent,
            String organisation,
            @Nullable String departement,
            List<String> roles,
            String action,
            String genre,
            List<String> ids,
            List<String> concerne,
            String route,
            int statut,
            String trace) {}
}
