package fr.ancrage.platform.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Content sealed at rest under a key of its owner, a département, that the database does not hold.
 * Each content has a data key of its own, wrapped by the owner's: when the owner's key is replaced,
 * only the data key is wrapped anew.
 *
 * <p>What is stored: one byte, the length of the key's name; the name, such as {@code 21.2}; then
 * Tink's envelope (length of the wrapped data key, the wrapped data key, the content under
 * AES-256-GCM with the context as associated data).
 */
public final class Envelopes {

    private static final String WRAPPING = "ancrage enveloppe 1";
    private static final String INDEXING = "ancrage index 1";
    private static final int TOKEN_BYTES = 16;
    private static final byte[] NO_CONTEXT = {};

    private final SealingKeys keys;
    private final Map<String, Aead> wrappers = new TreeMap<>();
    private final Map<String, Aead> envelopes = new TreeMap<>();

    Envelopes(SealingKeys keys) {
        this.keys = keys;
        try {
            AeadConfig.register();
            for (var key : keys.all()) {
                var wrapper = aead(key.derived(WRAPPING));
                wrappers.put(key.id(), wrapper);
                envelopes.put(
                        key.id(),
                        KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, wrapper));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys that cannot be used", e);
        }
    }

    /** Under these keys, by their names; for tests and tools. */
    public static Envelopes of(Map<String, String> named) {
        return new Envelopes(new SealingKeys(named));
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build();
        var tinkKey =
                AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(tinkKey).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Seals under the owner's current key.
     *
     * @param owner the département's code
     * @param context what it belongs to, for example collection, id and field; not secret
     * @throws IllegalStateException when there is no key for the owner
     */
    public byte[] seal(String owner, String context, byte[] content) {
        var id = keys.current(owner).id();
        try {
            return named(id, envelope(id).encrypt(content, bytes(context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens, whichever version of the owner's key it was sealed under.
     *
     * @throws IllegalArgumentException when the context or the content is another one
     * @throws IllegalStateException when its key is not here any more
     */
    public byte[] open(String context, byte[] sealed) {
        var id = keyOf(sealed);
        try {
            return envelope(id).decrypt(body(id, sealed), bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it does not open under the key " + id, e);
        }
    }

    /**
     * The same content under its owner's current key. The content itself is not opened: its data
     * key alone is wrapped anew.
     */
    public byte[] rewrap(byte[] sealed) {
        var former = keyOf(sealed);
        var current = currentInsteadOf(former);
        if (current.equals(former)) {
            return sealed;
        }
        try {
            var body = ByteBuffer.wrap(body(former, sealed));
            var wrapped = new byte[body.getInt()];
            body.get(wrapped);
            var content = new byte[body.remaining()];
            body.get(content);
            var anew =
                    wrapper(current)
                            .encrypt(wrapper(former).decrypt(wrapped, NO_CONTEXT), NO_CONTEXT);
            return named(
                    current,
                    ByteBuffer.allocate(Integer.BYTES + anew.length + content.length)
                            .putInt(anew.length)
                            .put(anew)
                            .put(content)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it does not open under the key " + former, e);
        }
    }

    /** The name of the key under which it is sealed. */
    public String keyOf(byte[] sealed) {
        if (sealed.length == 0 || sealed.length <= sealed[0] || sealed[0] < 1) {
            throw new IllegalArgumentException("not an envelope");
        }
        return new String(sealed, 1, sealed[0], StandardCharsets.US_ASCII);
    }

    /** The name of the key that seals for this owner now. */
    public String currentKey(String owner) {
        return keys.current(owner).id();
    }

    /** The key that seals now for whoever owned this one. */
    String currentInsteadOf(String key) {
        return currentKey(key.substring(0, key.lastIndexOf('.')));
    }

    /** Names of the keys that seal no more: what they sealed has to be wrapped anew. */
    public List<String> formerKeys() {
        return keys.former();
    }

    /** Whose keys are here. */
    public Set<String> owners() {
        return Set.copyOf(keys.owners());
    }

    /**
     * What stands in the database for a value that queries ask by equality, and that is sealed
     * beside it. Who has the database but not the key sees which documents have the same value, not
     * which value.
     */
    public String token(String owner, String field, String value) {
        return token(keys.current(owner), field, value);
    }

    /** Every token that the value may have: one by key. */
    public List<String> tokens(String field, String value) {
        return keys.all().stream().map(key -> token(key, field, value)).toList();
    }

    private static String token(SealingKeys.Key key, String field, String value) {
        var mac = SealingKeys.hmac(key.derived(INDEXING), field + "\n" + value);
        return key.id() + ":" + HexFormat.of().formatHex(mac, 0, TOKEN_BYTES);
    }

    private Aead envelope(String id) {
        return required(envelopes, id);
    }

    private Aead wrapper(String id) {
        return required(wrappers, id);
    }

    private static Aead required(Map<String, Aead> aeads, String id) {
        var aead = aeads.get(id);
        if (aead == null) {
            throw new IllegalStateException(
                    "the key " + id + " is not here: it was removed before all was sealed anew");
        }
        return aead;
    }

    private static byte[] named(String id, byte[] body) {
        var name = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + name.length + body.length)
                .put((byte) name.length)
                .put(name)
                .put(body)
                .array();
    }

    private static byte[] body(String id, byte[] sealed) {
        return java.util.Arrays.copyOfRange(sealed, 1 + id.length(), sealed.length);
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
