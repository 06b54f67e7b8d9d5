package fr.ancrage.platform.sealing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one collection that are sealed at rest. Each value is replaced, where it stands, by
 * {@code {scelle: …}}; the collection, the document's id and the field's path are its context. A
 * value that was stored in clear by a former version is read as it is, until the document is
 * rewritten.
 */
public final class SealedFields {

    /** In each document, the keys under which anything of it is sealed. */
    public static final String KEYS = "sceaux";

    /** Only what was inserted or rewritten as a whole: nothing in it is in clear. */
    static final String WHOLE = "toutScelle";

    private static final String SEALED = "scelle";
    private static final String VALUE = "v";
    private static final DocumentCodec CODEC = new DocumentCodec();

    /** What a document keeps beside its own fields. */
    public static final Set<String> MACHINERY = Set.of(KEYS, WHOLE);

    private final String collection;
    private final Function<Document, Optional<String>> owner;
    private final Set<String> paths;
    private final Envelopes envelopes;

    /**
     * @param owner whose key seals a document
     * @param paths dotted, through lists without their indexes
     */
    SealedFields(
            String collection,
            Function<Document, Optional<String>> owner,
            Set<String> paths,
            Envelopes envelopes) {
        this.collection = collection;
        this.owner = owner;
        this.paths = Set.copyOf(paths);
        this.envelopes = envelopes;
    }

    String collection() {
        return collection;
    }

    /** The document's field at this path, when it is a text. */
    static Function<Document, Optional<String>> at(String path) {
        var names = List.of(path.split("\\.", -1));
        return document -> {
            @Nullable Object value = document;
            for (var name : names) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return value instanceof String text ? Optional.of(text) : Optional.empty();
        };
    }

    /**
     * The keys under which this document is sealed when it is written now: what {@link #KEYS} has
     * to name.
     */
    public List<String> keys(Document document) {
        return owner.apply(document).map(envelopes::currentKey).map(List::of).orElse(List.of());
    }

    /** The document with its fields sealed, and the key that did it named. */
    public Document seal(Document document) {
        return sealed(document, document).append(KEYS, keys(document)).append(WHOLE, true);
    }

    /**
     * A part of a document, such as what is added to one of its lists, sealed as it would be in its
     * place.
     *
     * @param whole has the id and the owner
     */
    public Document sealed(Document whole, Document part) {
        return transform(
                part,
                (path, value) ->
                        paths.contains(path) && value != null && content(value) == null
                                ? sealed(whole, path, value)
                                : value);
    }

    private Document sealed(Document whole, String path, Object value) {
        var sealer =
                owner.apply(whole)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "a document of %s that is nobody's: no key seals %s"
                                                .formatted(collection, path)));
        return new Document(
                SEALED,
                new Binary(envelopes.seal(sealer, context(whole.get("_id"), path), encode(value))));
    }

    /** The document, or what a projection left of it, with whatever is sealed in it opened. */
    public Document open(Document document) {
        var id = document.get("_id");
        return transform(
                document,
                (path, value) -> {
                    var sealed = content(value);
                    return sealed == null
                            ? value
                            : decode(envelopes.open(context(id, path), sealed));
                });
    }

    /**
     * The document as it is stored once nothing in it is sealed under a former key, nor in clear.
     */
    Document resealed(Document document) {
        return seal(
                transform(
                        document,
                        (_, value) -> {
                            var sealed = content(value);
                            return sealed == null
                                    ? value
                                    : new Document(SEALED, new Binary(envelopes.rewrap(sealed)));
                        }));
    }

    private interface Change {
        @Nullable Object of(String path, @Nullable Object value);
    }

    private static Document transform(Map<?, ?> document, Change change) {
        return transform(document, "", change);
    }

    private static Document transform(Map<?, ?> document, String prefix, Change change) {
        var copy = new Document();
        document.forEach((name, value) -> {
            var path = prefix + name;
            copy.append(String.valueOf(name), inside(change.of(path, value), path, change));
        });
        return copy;
    }

    private static @Nullable Object inside(@Nullable Object value, String path, Change change) {
        return switch (value) {
            case Map<?, ?> map when content(map) == null -> transform(map, path + ".", change);
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>(list.size());
                list.forEach(one -> copy.add(inside(one, path, change)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static byte @Nullable [] content(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                        && map.size() == 1
                        && map.get(SEALED) instanceof Binary binary
                ? binary.getData()
                : null;
    }

    private String context(@Nullable Object id, String path) {
        if (id == null) {
            throw new IllegalArgumentException(
                    "what is sealed in " + collection + " is bound to its document's id");
        }
        return collection + "/" + id + "/" + path;
    }

    private static byte[] encode(Object value) {
        var buffer = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, new Document(VALUE, value), EncoderContext.builder().build());
        }
        return buffer.toByteArray();
    }

    private static @Nullable Object decode(byte[] content) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(content))) {
            return CODEC.decode(reader, DecoderContext.builder().build()).get(VALUE);
        }
    }
}
