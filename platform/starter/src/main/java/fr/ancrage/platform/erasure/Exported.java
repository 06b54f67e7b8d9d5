package fr.ancrage.platform.erasure;

import fr.ancrage.platform.sealing.SealedFields;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** A stored document as whoever it is about may read it. */
final class Exported {

    /** What the machinery keeps beside the facts, and who sees them: nothing about the subject. */
    private static final Set<String> MACHINERY =
            Set.of(
                    "schema",
                    "version",
                    "journal",
                    "publieJusqua",
                    "aPublier",
                    "visiblePour",
                    "sequence",
                    SharedDocuments.SUBJECT);

    private Exported() {}

    static Map<String, Object> of(Document document, Set<String> hidden) {
        var all = new LinkedHashMap<String, Object>();
        document.forEach((field, value) -> {
            @Nullable Object shown =
                    MACHINERY.contains(field)
                                    || SealedFields.MACHINERY.contains(field)
                                    || hidden.contains(field)
                            ? null
                            : value(value, hidden);
            if (shown != null) {
                all.put(field.equals("_id") ? "id" : field, shown);
            }
        });
        return all;
    }

    private static @Nullable Object value(@Nullable Object value, Set<String> hidden) {
        return switch (value) {
            case Document document -> of(document, hidden);
            case List<?> list -> {
                var all = new ArrayList<>();
                for (Object one : list) {
                    @Nullable Object shown = value(one, hidden);
                    if (shown != null) {
                        all.add(shown);
                    }
                }
                yield all;
            }
            case Date date -> date.toInstant().toString();
            case Decimal128 decimal -> decimal.bigDecimalValue();
            // sealed content is opened by whoever has its key, never shown as bytes
            case Binary _ -> null;
            case null -> null;
            default -> value;
        };
    }
}
