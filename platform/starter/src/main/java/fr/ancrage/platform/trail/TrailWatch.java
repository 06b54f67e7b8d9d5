package fr.ancrage.platform.trail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for unusual volumes now and then, away from the requests that make them. */
final class TrailWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TrailWatch.class);

    private final TrailQuotas quotas;
    private final Duration every;
    private volatile @Nullable Thread worker;

    TrailWatch(TrailQuotas quotas, Duration every) {
        this.quotas = quotas;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            var thread = Thread.ofVirtual().name("trail-watch").unstarted(this::run);
            worker = thread;
            thread.start();
        }
    }

    private void run() {
        while (worker == Thread.currentThread()) {
            try {
                Thread.sleep(every);
                quotas.look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("volumes not counted, again later: {}", e.getClass().getName());
            }
        }
    }

    @Override
    public synchronized void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
