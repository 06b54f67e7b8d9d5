package fr.ancrage.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps cookies and follows redirects by hand, so that a test sees all that a browser would. */
final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final String portal;
    private final Map<String, Map<String, String>> jars = new LinkedHashMap<>();
    private final List<HttpResponse<String>> seen = new java.util.ArrayList<>();

    Browser(String portal) {
        this.portal = portal;
    }

    HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    HttpResponse<String> post(String address, String body, String... headers) {
        return send("POST", address, body, headers);
    }

    /** Follows redirects from here to the first answer that is none. */
    HttpResponse<String> follow(String address) {
        return follow(get(address, "Accept", "text/html"));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (var hops = 0; last.statusCode() / 100 == 3 && hops < 10; hops++) {
            last = get(last.headers().firstValue("Location").orElseThrow(), "Accept", "text/html");
        }
        return last;
    }

    Browser signedIn() {
        follow("/connexion");
        return this;
    }

    HttpResponse<String> send(String method, String address, String body, String... headers) {
        var uri = URI.create(address.startsWith("http") ? address : portal + address);
        var request =
                HttpRequest.newBuilder(uri)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        jar(uri).forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar(uri), cookie));
            synchronized (seen) {
                seen.add(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without announcing the length. */
    HttpResponse<String> postStreamed(String address, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(portal + address))
                        .POST(
                                BodyPublishers.ofInputStream(() ->
                                        new ByteArrayInputStream(
                                                body.getBytes(StandardCharsets.UTF_8))));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> jar(URI uri) {
        synchronized (jars) {
            return jars.computeIfAbsent(uri.getAuthority(), site -> new LinkedHashMap<>());
        }
    }

    private static void keep(Map<String, String> cookies, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        synchronized (cookies) {
            if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    /** The portal's own. */
    Map<String, String> cookies() {
        return jar(URI.create(portal));
    }

    /** All that has reached this browser: addresses, headers, bodies, cookies. */
    String everythingSeen() {
        var all = new StringBuilder();
        for (var answer : seen) {
            all.append(answer.uri()).append('\n');
            all.append(answer.headers().map()).append('\n').append(answer.body()).append('\n');
        }
        return all.append(cookies()).toString();
    }
}
