package fr.ancrage.platform.trail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/** Every few seconds, and once more at the end, hands over the heads of chains that have grown. */
final class HeadSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HeadSender.class);

    private final TrailWriter writer;
    private final HeadSeal seal;
    private final List<TrailHeads> heads;
    private final Duration every;
    private @Nullable ScheduledExecutorService clock;
    private volatile boolean away;

    HeadSender(TrailWriter writer, HeadSeal seal, List<TrailHeads> heads, Duration every) {
        this.writer = writer;
        this.seal = seal;
        this.heads = heads;
        this.every = every;
    }

    void send() {
        for (var head : writer.unsentHeads()) {
            try {
                var sealed = seal.seal(head);
                heads.forEach(taker -> taker.head(sealed));
                away = false;
            } catch (RuntimeException e) {
                writer.notSent(head);
                log.atLevel(away ? Level.DEBUG : Level.WARN)
                        .log(
                                "head {} of trail {} not handed over, again until it is: {}",
                                head.sequence(),
                                head.instance(),
                                e.getClass().getName());
                away = true;
            }
        }
    }

    @Override
    public synchronized void start() {
        if (heads.isEmpty()) {
            return;
        }
        clock =
                Executors.newSingleThreadScheduledExecutor(
                        task -> Thread.ofPlatform().daemon().name("trail-heads").unstarted(task));
        clock.scheduleWithFixedDelay(
                this::send, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
            send();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    /**
     * Stopped after the web server, whose last requests still write, and before the broker's
     * connection, which takes the last heads.
     */
    @Override
    public int getPhase() {
        return 0;
    }
}
