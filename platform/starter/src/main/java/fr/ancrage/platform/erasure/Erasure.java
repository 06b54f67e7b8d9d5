package fr.ancrage.platform.erasure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One erasure under way. What statistics keep of a subject is told apart by a pseudonym that is the
 * same during one erasure; its key is destroyed with the erasure's end, and then nothing leads from
 * a subject to its pseudonym any more.
 */
public final class Erasure {

    private static final String MAC = "HmacSHA256";
    private static final int SHOWN = 32;

    private final Set<String> subjects;
    private final byte[] key;

    public Erasure(Set<String> subjects, byte[] key) {
        this.subjects = Set.copyOf(subjects);
        this.key = key.clone();
    }

    public Set<String> subjects() {
        return subjects;
    }

    /** The same erasure, of what belongs to these subjects. */
    public Erasure on(Set<String> others) {
        return new Erasure(others, key);
    }

    public boolean concerns(@Nullable String subject) {
        return subject != null && subjects.contains(subject);
    }

    /** What stands for a value from now on. */
    public String pseudonym(String value) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return "efface-"
                    + HexFormat.of()
                            .formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)))
                            .substring(0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + MAC, e);
        }
    }

    /** A stored value with the pseudonym wherever it names a subject, however deep. */
    public @Nullable Object hide(@Nullable Object value) {
        return switch (value) {
            case String text -> hide(text);
            case Document document -> hide(document);
            case List<?> list -> list.stream().map(this::hide).collect(Collectors.toList());
            case null -> null;
            default -> value;
        };
    }

    private Document hide(Document document) {
        var hidden = new Document();
        for (Map.Entry<String, Object> field : document.entrySet()) {
            hidden.append(field.getKey(), hide(field.getValue()));
        }
        return hidden;
    }

    private String hide(String text) {
        var hidden = text;
        for (var subject : subjects) {
            if (hidden.contains(subject)) {
                hidden = hidden.replace(subject, pseudonym(subject));
            }
        }
        return hidden;
    }
}
