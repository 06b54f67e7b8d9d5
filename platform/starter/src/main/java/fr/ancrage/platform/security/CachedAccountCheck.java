package fr.ancrage.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what the directory said of a token for four seconds at most; from two seconds on, one
 * caller has it renewed beside its own work, so that nobody in a steady flow waits. At first sight
 * the caller waits. While the directory is away, an « active » younger than a minute stands.
 *
 * <p>Reads the system's clock, never the business one.
 */
final class CachedAccountCheck implements AccountCheck {

    private static final Logger log = LoggerFactory.getLogger(CachedAccountCheck.class);

    private static final long RENEWED_FROM = Duration.ofSeconds(2).toNanos();
    private static final long GOOD_FOR = Duration.ofSeconds(4).toNanos();
    private static final long STANDS_IN_AN_OUTAGE = Duration.ofSeconds(60).toNanos();
    private static final long PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1).toNanos();
    private static final int TOKENS = 50_000;

    private final AccountCheck directory;
    private final LongSupplier nanos;
    private final Executor renewals;
    private final Cache<String, Account> accounts =
            Caffeine.newBuilder()
                    .maximumSize(TOKENS)
                    .expireAfterAccess(Duration.ofSeconds(90))
                    .build();

    /** While it lasts nobody asks: a directory that is away must not hold every request. */
    private volatile @Nullable Failure lastFailure;

    CachedAccountCheck(AccountCheck directory, LongSupplier nanos, Executor renewals) {
        this.directory = directory;
        this.nanos = nanos;
        this.renewals = renewals;
    }

    @Override
    public boolean active(String token) {
        var account = accounts.get(key(token), _ -> new Account());
        var seen = account.answer;
        if (seen != null) {
            var age = nanos.getAsLong() - seen.at();
            if (age < RENEWED_FROM) {
                return seen.active();
            }
            if (age < GOOD_FOR) {
                renewBeside(account, token);
                return seen.active();
            }
        }
        account.asking.lock();
        try {
            return ask(account, token);
        } finally {
            account.asking.unlock();
        }
    }

    private void renewBeside(Account account, String token) {
        if (account.renewing) {
            return;
        }
        account.renewing = true;
        renewals.execute(() -> {
            account.asking.lock();
            try {
                ask(account, token);
            } catch (DirectoryAway e) {
                log.debug("account not renewed: the directory is away");
            } finally {
                account.renewing = false;
                account.asking.unlock();
            }
        });
    }

    /** Under the token's lock: callers that waited find the answer of the first. */
    private boolean ask(Account account, String token) {
        var now = nanos.getAsLong();
        var seen = account.answer;
        if (seen != null && now - seen.at() < RENEWED_FROM) {
            return seen.active();
        }
        try {
            // dated before the question: what changes while it travels is seen in time
            var answer = new Answer(askUnlessJustFailed(token, now), now);
            account.answer = answer;
            return answer.active();
        } catch (DirectoryAway away) {
            if (seen != null && seen.active() && now - seen.at() < STANDS_IN_AN_OUTAGE) {
                return true;
            }
            throw away;
        }
    }

    private boolean askUnlessJustFailed(String token, long now) {
        var failure = lastFailure;
        if (failure != null && now - failure.at() < PAUSE_AFTER_A_FAILURE) {
            throw failure.away();
        }
        try {
            return directory.active(token);
        } catch (DirectoryAway away) {
            log.warn("the directory of accounts is away");
            lastFailure = new Failure(away, nanos.getAsLong());
            throw away;
        }
    }

    /** A token is a secret: what is kept in memory is its digest. */
    private static String key(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private record Answer(boolean active, long at) {}

    private record Failure(DirectoryAway away, long at) {}

    private static final class Account {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile boolean renewing;
        private volatile @Nullable Answer answer;
    }
}
