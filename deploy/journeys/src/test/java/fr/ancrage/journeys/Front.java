package fr.ancrage.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One address in front of several gateways: each connection goes to the next one that still takes
 * it. It reads nothing of what passes, and repairs nothing: what was under way at a gateway that
 * dies is cut off.
 */
public final class Front {

    private final ServerSocket door;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> gateways = List.of();

    private Front(ServerSocket door) {
        this.door = door;
    }

    static Front open() {
        try {
            var front = new Front(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(front::welcome);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leadsTo(int... ports) {
        gateways = IntStream.of(ports).boxed().toList();
    }

    int port() {
        return door.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private void welcome() {
        try {
            while (true) {
                var client = door.accept();
                Thread.ofVirtual().start(() -> lead(client));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lead(Socket client) {
        try (client;
                var gateway = next()) {
            var up = Thread.ofVirtual().start(() -> pass(client, gateway));
            pass(gateway, client);
            up.join();
        } catch (IOException e) {
            // Nobody there: the client sees its connection closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket next() throws IOException {
        var all = gateways;
        var away = new IOException("no gateway takes connections");
        for (var tried = 0; tried < all.size(); tried++) {
            try {
                return new Socket(
                        InetAddress.getLoopbackAddress(),
                        all.get(Math.floorMod(turn.getAndIncrement(), all.size())));
            } catch (IOException e) {
                away.addSuppressed(e);
            }
        }
        throw away;
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has gone; the other is closed with it.
        }
    }
}
