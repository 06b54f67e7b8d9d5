package fr.ancrage.gateway.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * One bucket per agent, and one per address for what was refused at the door. Buckets are held by
 * each instance: with n instances an agent may reach n times the limit, which still protects each
 * of them.
 */
@Component
class RateLimits {

    private static final int AGENTS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final long NANOS = 1_000_000_000L;

    private final Cache<String, Bucket> agents = cache();
    private final Cache<String, Bucket> failures = cache();
    private final ProtectionProperties limits;

    RateLimits(ProtectionProperties limits) {
        this.limits = limits;
    }

    /** Seconds to wait before this agent may ask again; 0 when the request may pass. */
    long waitOf(String agent) {
        var bucket = agents.get(agent, ignored -> bucket(limits.burst(), limits.perSecond()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Seconds to wait before this address may try again after too many refusals; 0 when it may. */
    long waitAfterFailures(String address) {
        var bucket = failures.getIfPresent(address);
        if (bucket == null) {
            return 0;
        }
        var probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    void failed(String address) {
        failures.get(address, ignored -> bucket(limits.failuresBurst(), limits.failuresPerSecond()))
                .tryConsume(1);
    }

    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, NANOS));
    }

    private static Bucket bucket(long burst, long perSecond) {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(burst)
                                .refillGreedy(perSecond, Duration.ofSeconds(1))
                                .build())
                .build();
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder().maximumSize(AGENTS).expireAfterAccess(FORGOTTEN_AFTER).build();
    }
}
