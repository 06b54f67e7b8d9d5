package fr.ancrage.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory's signing keys, read at the first token and not at start, so that the service
 * starts while the directory is away; kept through its outages; never asked for again more than
 * twice in ten seconds, however many unknown key ids somebody invents.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int LARGEST = 100_000;

    private final JWKSource<SecurityContext> keys;

    SigningKeys(URI address) {
        try {
            keys =
                    JWKSourceBuilder.<SecurityContext>create(
                                    address.toURL(),
                                    new DefaultResourceRetriever(
                                            CONNECT_MILLIS, READ_MILLIS, LARGEST))
                            .cache(
                                    Duration.ofMinutes(5).toMillis(),
                                    Duration.ofSeconds(5).toMillis())
                            .rateLimited(Duration.ofSeconds(10).toMillis())
                            .outageTolerant(Duration.ofHours(12).toMillis())
                            .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no address of signing keys: " + address, e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException e) {
            // the key id was not among the keys of a moment ago: a forged token, not an outage
            return List.of();
        }
    }
}
