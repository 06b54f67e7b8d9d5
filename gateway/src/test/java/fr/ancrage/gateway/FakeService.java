package fr.ancrage.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the door that remembers exactly what reached it. */
final class FakeService implements AutoCloseable {

    /**
     * @param from the port that the caller's connection has on its side
     */
    record Received(String method, String uri, Headers headers, long length, int from) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile Duration takes = Duration.ZERO;

    FakeService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void takes(Duration duration) {
        takes = duration;
    }

    Received last() {
        return received.getLast();
    }

    int calls() {
        return received.size();
    }

    /** The heads of the gateway's own trail, which it is the witness of. */
    List<String> heads() {
        return heads;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/api/dossiers/piste/tetes")) {
                heads.add(
                        exchange.getRequestHeaders().getFirst("Authorization")
                                + " "
                                + new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            var length = exchange.getRequestBody().readAllBytes().length;
            received.add(
                    new Received(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders(),
                            length,
                            exchange.getRemoteAddress().getPort()));
            if (!takes.isZero()) {
                Thread.sleep(takes);
            }
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Cache-Control", "public, max-age=3600");
            headers.set("X-Powered-By", "something");
            headers.set("Set-Cookie", "inside=1");
            if (path.endsWith("/cree")) {
                headers.set("Location", url() + "/api/dossiers/1");
            }
            var body = "{\"chemin\":\"%s\"}".formatted(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.endsWith("/cree") ? 201 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
