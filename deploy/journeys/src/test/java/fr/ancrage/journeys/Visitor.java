package fr.ancrage.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser by hand: it keeps cookies, and follows redirects only when it is told to. */
public final class Visitor {

    /** The cookie of a session, as it is called where the portal has no https. */
    public static final String COOKIE = "ANCRAGE_SESSION";

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final String portal;
    private final Map<String, Map<String, String>> jars = new LinkedHashMap<>();

    public Visitor(String portal) {
        this.portal = portal;
    }

    /** The cookies of the portal alone. */
    public Map<String, String> cookies() {
        return jar(URI.create(portal));
    }

    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    public HttpResponse<String> post(String address, String body, String... headers) {
        return send("POST", address, body, headers);
    }

    public HttpResponse<String> send(
            String method, String address, @Nullable String body, String... headers) {
        var uri = URI.create(address.startsWith("http") ? address : portal + address);
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        jar(uri).forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar(uri), cookie));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From here to the first answer that sends nowhere else. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (var hops = 0; last.statusCode() / 100 == 3 && hops < 10; hops++) {
            last = get(last.headers().firstValue("Location").orElseThrow(), "Accept", "text/html");
        }
        return last;
    }

    /** Through Keycloak's own form and back; where it ends. */
    public HttpResponse<String> signIn(String account, String start) {
        var form = follow(get(start, "Accept", "text/html"));
        var action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("no form of Keycloak, but " + form.statusCode());
        }
        return follow(
                post(
                        action.group(1).replace("&amp;", "&"),
                        "username="
                                + URLEncoder.encode(account, StandardCharsets.UTF_8)
                                + "&password="
                                + Accounts.PASSWORD,
                        "Content-Type",
                        FORM_TYPE));
    }

    public Visitor signedInAs(String account) {
        signIn(account, "/connexion");
        return this;
    }

    private Map<String, String> jar(URI uri) {
        return jars.computeIfAbsent(uri.getAuthority(), _ -> new LinkedHashMap<>());
    }

    private static void keep(Map<String, String> cookies, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
