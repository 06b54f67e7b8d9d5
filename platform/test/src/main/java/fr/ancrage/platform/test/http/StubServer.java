package fr.ancrage.platform.test.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers JSON in place of another service, on a free port of the loopback; or is away. */
public final class StubServer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;

    /**
     * What was asked.
     *
     * @param authorization empty when there is none
     * @param body a missing node when there is none
     */
    public record Request(String path, String authorization, JsonNode body) {}

    /** What is answered to a request; nothing while the service is away. */
    @FunctionalInterface
    public interface Answers {
        Optional<Object> to(Request request);
    }

    private StubServer(HttpServer server) {
        this.server = server;
    }

    /** Starts it for every address that begins with the path. */
    public static StubServer at(String path, Answers answers) {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(path, exchange -> answer(exchange, answers));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new StubServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Answers answers) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestBody().readAllBytes();
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var answer =
                    answers.to(
                            new Request(
                                    exchange.getRequestURI().getPath(),
                                    authorization == null ? "" : authorization,
                                    asked.length == 0 ? JSON.missingNode() : JSON.readTree(asked)));
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var body = JSON.writeValueAsBytes(answer.get());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
