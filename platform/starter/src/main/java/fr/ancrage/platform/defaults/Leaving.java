package fr.ancrage.platform.defaults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Before the server stops it takes no more connections, and for a moment still answers on those
 * that are kept open, saying each time that this one ends. A server that merely stops closes them
 * under whoever is just sending the next command, who then cannot know whether it was taken.
 */
class Leaving
        implements SmartLifecycle, WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /**
     * Longer than the door leaves a connection unused and still uses it again (500 ms), with what a
     * busy machine adds: those that are then ended, nobody is about to use.
     */
    private static final Duration MOMENT = Duration.ofMillis(1500);

    private final List<Connector> connectors = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connectors::add);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (connectors.isEmpty()) {
            return;
        }
        connectors.forEach(connector -> connector.getProtocolHandler().closeServerSocketGraceful());
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Who stopped for a while would find its port closed for good. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Just before the server's own graceful end, which pauses every connection. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
