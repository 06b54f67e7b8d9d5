package fr.ancrage.platform.sealing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** What a service's collections seal; each repository says it of its own. */
public final class SealedCollections {

    /**
     * @param derived what is computed from the opened document and stored beside it, such as the
     *     tokens that queries ask; computed anew with each new key
     */
    record Registered(SealedFields fields, UnaryOperator<Document> derived) {}

    private final Envelopes envelopes;
    private final Map<String, Registered> registered = new LinkedHashMap<>();

    public SealedCollections(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /**
     * Says what is sealed in a collection.
     *
     * @param owner path of the field that names whose key seals, such as {@code departement}
     * @param paths of the sealed fields: dotted, through lists without their indexes
     */
    public SealedFields of(String collection, String owner, String... paths) {
        return of(collection, SealedFields.at(owner), _ -> new Document(), paths);
    }

    /**
     * The same, for an owner that is not written in the document, or with what has to be computed
     * anew when a key is replaced.
     *
     * @param owner whose key seals a document; a document may be nobody's as long as nothing in it
     *     is to be sealed
     * @param derived fields of the document, from the opened document
     */
    public synchronized SealedFields of(
            String collection,
            Function<Document, Optional<String>> owner,
            UnaryOperator<Document> derived,
            String... paths) {
        var fields = new SealedFields(collection, owner, Set.of(paths), envelopes);
        registered.put(collection, new Registered(fields, derived));
        return fields;
    }

    /** A stored document with what its collection seals opened; as it is, when it seals nothing. */
    public synchronized Document open(String collection, Document stored) {
        var known = registered.get(collection);
        return known == null ? stored : known.fields().open(stored);
    }

    synchronized List<Registered> all() {
        return List.copyOf(registered.values());
    }
}
