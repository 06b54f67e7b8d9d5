package fr.ancrage.platform.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that lie outside the database. A key is named by its owner and its version, {@code
 * 21.2}, and is 32 bytes in base 64. An owner's newest version seals, unless {@code 21.current}
 * names another one: that is how a key is given to every instance before the first one uses it.
 */
final class SealingKeys {

    private static final String OWNER = "([a-z0-9][a-z0-9-]*)";
    private static final Pattern NAME = Pattern.compile(OWNER + "\\.([1-9][0-9]{0,8})");
    private static final Pattern CURRENT = Pattern.compile(OWNER + "\\.current");
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    /** One version of an owner's key. */
    record Key(String owner, int version, byte[] bytes) {

        String id() {
            return owner + "." + version;
        }

        /** A key of the same strength for another purpose. */
        byte[] derived(String purpose) {
            return hmac(bytes, purpose);
        }

        @Override
        public String toString() {
            return "Key[" + id() + "]";
        }
    }

    private final Map<String, NavigableMap<Integer, Key>> owners = new TreeMap<>();
    private final Map<String, Integer> current = new TreeMap<>();

    SealingKeys(Map<String, String> named) {
        // the environment knows no case: 2A is 2a
        named.forEach((name, content) -> read(name.toLowerCase(Locale.ROOT), content));
        current.forEach((owner, version) -> {
            if (!owners.containsKey(owner) || !owners.get(owner).containsKey(version)) {
                throw new IllegalStateException(
                        "%s.current names version %d, which is not there"
                                .formatted(owner, version));
            }
        });
    }

    /** Those of the folder's files, and those that the environment gives. */
    static SealingKeys of(SealingProperties properties) {
        var named = new TreeMap<>(properties.keys());
        if (!properties.folder().isBlank()) {
            files(Path.of(properties.folder()))
                    .forEach(file -> named.put(file.getFileName().toString(), content(file)));
        }
        return new SealingKeys(named);
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            // A mounted secret has hidden folders of its own beside the keys.
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("ancrage.sealing.folder cannot be read: " + folder, e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String name, String content) {
        var marker = CURRENT.matcher(name);
        if (marker.matches()) {
            current.put(marker.group(1), Integer.valueOf(content.strip()));
            return;
        }
        var key = NAME.matcher(name);
        if (!key.matches()) {
            throw new IllegalStateException(
                    "« " + name + " » is not the name of a key: <owner>.<version>");
        }
        var version = Integer.parseInt(key.group(2));
        owners.computeIfAbsent(key.group(1), _ -> new TreeMap<>())
                .put(version, new Key(key.group(1), version, bytes(name, content)));
    }

    private static byte[] bytes(String name, String content) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(content.strip());
        } catch (IllegalArgumentException e) {
            // Its message would quote the key.
            throw new IllegalStateException("the key " + name + " is not base 64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException("the key " + name + " is not 32 bytes long");
        }
        return bytes;
    }

    Set<String> owners() {
        return owners.keySet();
    }

    /** The key under which an owner's content is sealed now. */
    Key current(String anyCase) {
        var owner = anyCase.toLowerCase(Locale.ROOT);
        var versions = owners.get(owner);
        if (versions == null) {
            throw new IllegalStateException(
                    ("there is no key for « %s »: give %s.1 in ancrage.sealing.folder, or"
                                    + " ANCRAGE_SEALING_KEYS_%s_1")
                            .formatted(owner, owner, owner.toUpperCase(Locale.ROOT)));
        }
        var version = current.get(owner);
        return version == null
                ? versions.lastEntry().getValue()
                : Objects.requireNonNull(versions.get(version));
    }

    Optional<Key> byId(String id) {
        var name = NAME.matcher(id);
        return name.matches() && owners.containsKey(name.group(1))
                ? Optional.ofNullable(owners.get(name.group(1)).get(Integer.valueOf(name.group(2))))
                : Optional.empty();
    }

    List<Key> all() {
        var all = new ArrayList<Key>();
        owners.values().forEach(versions -> all.addAll(versions.values()));
        return all;
    }

    /** Ids of the keys that seal no more. */
    List<String> former() {
        return all().stream()
                .filter(key -> key.version() != current(key.owner()).version())
                .map(Key::id)
                .toList();
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA-256", e);
        }
    }
}
