package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A reply in pages, as MongoDB cuts it: 101 documents, then as many as are asked for, never more
 * than 16 MB. The library puts everything into one reply, and a driver refuses one of 48 MB.
 */
final class Pages {

    private static final int FIRST = 101;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final CursorRegistry cursors;
    private final Set<Rest> open = ConcurrentHashMap.newKeySet();

    Pages(CursorRegistry cursors) {
        this.cursors = cursors;
    }

    /** How many documents the first page may hold, taken out of a {@code find} or an aggregate. */
    static int asked(Document command) {
        Object asked = command.remove("batchSize");
        if (command.get("cursor") instanceof Document cursor) {
            asked = cursor.get("batchSize");
        }
        return asked instanceof Number number && number.intValue() > 0 ? number.intValue() : FIRST;
    }

    /**
     * The reply with its first page; the others are asked for by its cursor.
     *
     * @param single whoever asks wants this page alone
     */
    Document first(Document reply, int atMost, boolean single) {
        if (reply.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof Collection<?> all) {
            Rest rest = new Rest(cursors.generateCursorId(), all);
            cursor.put("firstBatch", rest.takeDocuments(atMost));
            if (!rest.isEmpty() && !single) {
                cursor.put("id", rest.getId());
                forgetTheLost();
                open.add(rest);
                cursors.add(rest);
            }
        }
        return reply;
    }

    /** A {@code killCursors}: nobody reads on. */
    void closed(Document command) {
        if (command.get("cursors") instanceof Collection<?> ids) {
            open.removeIf(rest -> ids.contains(rest.getId()));
        }
    }

    /** Whoever died in the middle of a reading asks for no more pages. */
    private void forgetTheLost() {
        long now = System.nanoTime();
        open.removeIf(rest -> {
            boolean lost = now - rest.lastAsked > FORGOTTEN.toNanos();
            if (lost) {
                cursors.remove(rest);
            }
            return lost || rest.isEmpty();
        });
    }

    private static final class Rest extends AbstractCursor {

        private final Deque<Document> documents;
        private volatile long lastAsked = System.nanoTime();

        Rest(long id, Collection<?> all) {
            super(id);
            documents = new ArrayDeque<>(all.size());
            all.forEach(document -> documents.add((Document) document));
        }

        @Override
        public synchronized boolean isEmpty() {
            return documents.isEmpty();
        }

        /** At least one, so that whoever goes on comes to the end. */
        @Override
        public synchronized List<Document> takeDocuments(int asked) {
            lastAsked = System.nanoTime();
            int atMost = asked > 0 ? asked : Integer.MAX_VALUE;
            List<Document> page = new ArrayList<>();
            long bytes = 0;
            while (page.size() < atMost && documents.peek() instanceof Document next) {
                bytes += weight(next);
                if (bytes > LARGEST && !page.isEmpty()) {
                    break;
                }
                page.add(documents.remove());
            }
            return page;
        }

        /** Its bytes as BSON or, for letters are counted as three, somewhat more. */
        private static long weight(@Nullable Object value) {
            long sum = 16;
            switch (value) {
                case Map<?, ?> fields -> {
                    for (Map.Entry<?, ?> field : fields.entrySet()) {
                        sum += weight(field.getKey()) + weight(field.getValue());
                    }
                }
                case Collection<?> elements -> {
                    for (Object element : elements) {
                        sum += Integer.BYTES + weight(element);
                    }
                }
                case String text -> sum += 3L * text.length();
                case BinData data -> sum += data.getData().length;
                case null, default -> {}
            }
            return sum;
        }
    }
}
