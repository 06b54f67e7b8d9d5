package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Stores what the server keeps as BSON instead of serialised Java.
 *
 * <p>The store's own type serialises both sides of every comparison of an index key, which made a
 * look-up among 50 000 documents cost more than reading one, and writes a document in three times
 * its size. Here keys compare by value, and a page is a few memory copies.
 */
abstract class BsonType<T> extends BasicDataType<T> {

    /** What an object weighs in memory beside its bytes on disk: maps, boxes, references. */
    private static final int MEMORY_PER_BYTE = 4;

    private volatile int averageLength = 256;

    abstract Document toDocument(T value);

    abstract T fromDocument(Document document);

    @Override
    public int getMemory(T value) {
        return averageLength * MEMORY_PER_BYTE;
    }

    @Override
    public void write(WriteBuffer out, T value) {
        ByteBuf bytes = Unpooled.buffer(Math.max(64, averageLength * 2));
        BsonEncoder.encodeDocument(toDocument(value), bytes);
        int length = bytes.readableBytes();
        averageLength = (averageLength * 15 + length) / 16 + 1;
        out.put(ByteBuffer.wrap(bytes.array(), bytes.arrayOffset(), length));
    }

    @Override
    public T read(ByteBuffer in) {
        ByteBuf bytes = Unpooled.wrappedBuffer(in);
        T value = fromDocument(BsonDecoder.decodeBson(bytes));
        in.position(in.position() + bytes.readerIndex());
        return value;
    }

    /** A whole document. */
    static final class Whole extends BsonType<Document> {

        @Override
        Document toDocument(Document value) {
            return value;
        }

        @Override
        Document fromDocument(Document document) {
            return document;
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    /** Where a document stands: its {@code _id}. */
    static final class Position extends BsonType<Object> {

        @Override
        Document toDocument(Object value) {
            return new Document("v", value instanceof Missing ? null : value);
        }

        @Override
        Object fromDocument(Document document) {
            return Missing.ofNullable(document.get("v"));
        }

        @Override
        public int compare(Object left, Object right) {
            return compareValues(
                    left instanceof Missing ? null : left, right instanceof Missing ? null : right);
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    /** The key of a unique index. */
    static final class Key extends BsonType<KeyValue> {

        @Override
        Document toDocument(KeyValue value) {
            Document document = new Document();
            for (int i = 0; i < value.size(); i++) {
                document.put(Integer.toString(i), value.get(i));
            }
            return document;
        }

        @Override
        KeyValue fromDocument(Document document) {
            return new KeyValue(new ArrayList<>(document.values()));
        }

        @Override
        public int compare(KeyValue left, KeyValue right) {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int order = compareValues(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(left.size(), right.size());
        }

        @Override
        public KeyValue[] createStorage(int size) {
            return new KeyValue[size];
        }
    }

    /**
     * A total order that agrees with {@code equals}: by BSON type, by class, then by value. It is
     * not the order of MongoDB's sorts, which never run on these maps.
     */
    static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        int order = Byte.compare(BsonEncoder.determineType(left), BsonEncoder.determineType(right));
        if (order != 0) {
            return order;
        }
        if (left.getClass() == right.getClass()) {
            switch (left) {
                case Double a -> {
                    return a.compareTo((Double) right);
                }
                case Long a -> {
                    return a.compareTo((Long) right);
                }
                case Integer a -> {
                    return a.compareTo((Integer) right);
                }
                case Boolean a -> {
                    return a.compareTo((Boolean) right);
                }
                case Instant a -> {
                    return a.compareTo((Instant) right);
                }
                case UUID a -> {
                    return a.compareTo((UUID) right);
                }
                case ObjectId a -> {
                    return Arrays.compareUnsigned(
                            a.toByteArray(), ((ObjectId) right).toByteArray());
                }
                default -> {
                    return Arrays.compareUnsigned(encoded(left), encoded(right));
                }
            }
        }
        if (left instanceof List<?> || left instanceof Document) {
            return Arrays.compareUnsigned(encoded(left), encoded(right));
        }
        return left.getClass().getName().compareTo(right.getClass().getName());
    }

    private static byte[] encoded(Object value) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document("v", value), bytes);
        return Arrays.copyOfRange(
                bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.readableBytes());
    }
}
