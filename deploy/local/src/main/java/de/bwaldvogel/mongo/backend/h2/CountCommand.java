package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/**
 * The aggregation that a driver sends to count: the original copies every document that matches to
 * add up ones.
 *
 * @param atMost where counting may stop
 */
record CountCommand(String collection, Document match, long atMost) {

    private static final Document ONES = new Document("$sum", 1);

    static Optional<CountCommand> of(Document command) {
        if (!(command.get("aggregate") instanceof String collection)
                || !(command.get("pipeline") instanceof List<?> stages)
                || stages.size() < 2
                || stages.size() > 3
                || !(argument(stages.getFirst(), "$match") instanceof Document match)
                || !(argument(stages.getLast(), "$group") instanceof Document group)
                || !group.equals(new Document("_id", 1).append("n", ONES))) {
            return Optional.empty();
        }
        if (stages.size() == 2) {
            return Optional.of(new CountCommand(collection, match, Long.MAX_VALUE));
        }
        return argument(stages.get(1), "$limit") instanceof Number limit
                ? Optional.of(new CountCommand(collection, match, limit.longValue()))
                : Optional.empty();
    }

    private static Object argument(Object stage, String operator) {
        return stage instanceof Document document && document.size() == 1
                ? document.getOrMissing(operator)
                : stage;
    }

    Document answer(String namespace, long count) {
        List<Document> batch =
                count == 0
                        ? List.of()
                        : List.of(new Document("_id", 1).append("n", Math.toIntExact(count)));
        return new Document(
                        "cursor",
                        new Document("id", 0L).append("ns", namespace).append("firstBatch", batch))
                .append("ok", 1.0);
    }
}
