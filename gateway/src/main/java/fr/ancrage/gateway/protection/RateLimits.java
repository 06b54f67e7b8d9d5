package fr.ancrage.gateway.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One bucket per agent, which all instances of the gateway draw from, and one per address for what
 * was refused at the door, held by each instance: garbage must not cost writes.
 *
 * <p>An instance tells the others what it let through each tenth of a burst, or each half-second:
 * that much more may pass it meanwhile. While the store is away it counts alone, by the same limit.
 */
@Component
class RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);

    private static final int AGENTS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final long NANOS = 1_000_000_000L;
    private static final Duration TOLD_EVERY = Duration.ofMillis(500);

    /** After a failure nobody asks for that long: a store that is away must not hold every call. */
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final Cache<String, Bucket> failures = cache();
    private final ProtectionProperties limits;
    private final SharedBuckets buckets;
    private final Limit calls;
    private final Limit deposits;
    private final AtomicLong askAgainAt = new AtomicLong(System.nanoTime());

    RateLimits(ProtectionProperties limits, MongoOperations mongo) {
        this.limits = limits;
        this.buckets = new SharedBuckets(mongo.getCollection("rateLimits"));
        this.calls = new Limit("", limits.burst(), limits.perSecond(), Duration.ofSeconds(1));
        this.deposits =
                new Limit(
                        "/depots",
                        limits.depositsBurst(),
                        limits.depositsPerMinute(),
                        Duration.ofMinutes(1));
    }

    /** Seconds to wait before this agent may ask again; 0 when the request may pass. */
    long waitOf(String agent) {
        return calls.waitOf(agent);
    }

    /** The same before this software may deposit again. */
    long waitOfDeposit(String software) {
        return deposits.waitOf(software);
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
        failures.get(
                        address,
                        ignored ->
                                Bucket.builder()
                                        .addLimit(
                                                bandwidth(
                                                        limits.failuresBurst(),
                                                        limits.failuresPerSecond(),
                                                        Duration.ofSeconds(1)))
                                        .build())
                .tryConsume(1);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        buckets.forgetUntouchedSince(Instant.now().minus(FORGOTTEN_AFTER));
    }

    /** What one may do at once, and then in a period. */
    private final class Limit {

        private final Cache<String, Bucket> shared = cache();
        private final Cache<String, Bucket> alone = cache();
        private final Bandwidth bandwidth;
        private final BucketConfiguration configuration;
        private final Optimization toldNowAndThen;
        private final String inForce;

        Limit(String what, long burst, long perPeriod, Duration period) {
            bandwidth = bandwidth(burst, perPeriod, period);
            configuration = BucketConfiguration.builder().addLimit(bandwidth).build();
            toldNowAndThen =
                    Optimizations.delaying(
                            new DelayParameters(Math.max(1, burst / 10), TOLD_EVERY));
            // a stored bucket keeps the limits that it was made with
            inForce = what + "/" + burst + "/" + perPeriod;
        }

        long waitOf(String agent) {
            if (System.nanoTime() - askAgainAt.get() < 0) {
                return take(ofThisInstance(agent));
            }
            try {
                return take(shared.get(agent, this::ofAllInstances));
            } catch (RuntimeException e) {
                // of the driver, or of the library around it: no call fails for not being counted
                askAgainAt.set(System.nanoTime() + PAUSE);
                LOG.debug("calls are counted by this instance alone: {}", e.getClass().getName());
                return take(ofThisInstance(agent));
            }
        }

        private Bucket ofAllInstances(String agent) {
            return buckets.builder()
                    .withOptimization(toldNowAndThen)
                    .build(agent + inForce, () -> configuration);
        }

        private Bucket ofThisInstance(String agent) {
            return alone.get(agent, ignored -> Bucket.builder().addLimit(bandwidth).build());
        }
    }

    private static long take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, NANOS));
    }

    private static Bandwidth bandwidth(long burst, long perPeriod, Duration period) {
        return Bandwidth.builder().capacity(burst).refillGreedy(perPeriod, period).build();
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder().maximumSize(AGENTS).expireAfterAccess(FORGOTTEN_AFTER).build();
    }
}
