package fr.ancrage.platform.defaults;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Virtual threads give way when they wait, never while they compute: with as many carriers as
 * cores, two requests that work through a large body keep every other one waiting, health first.
 * With more carriers the system shares the cores among them. Said before the first virtual thread
 * is made, unless the command line says otherwise.
 */
final class CarrierThreads implements ApplicationListener<ApplicationStartingEvent> {

    static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int PER_CORE = 8;

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(
                    PARALLELISM,
                    Integer.toString(PER_CORE * Runtime.getRuntime().availableProcessors()));
        }
    }
}
