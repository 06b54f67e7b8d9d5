package fr.ancrage.platform.test.http;

import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's browser, by hand: it keeps cookies and follows redirects only when it is told to, so
 * that a test sees all that a browser would.
 */
public final class Browser {

    /** The cookie of a session, as it is called where the portal has no https. */
    public static final String SESSION_COOKIE = "ANCRAGE_SESSION";

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final String portal;
    private final List<String> samePortal;
    private final Map<String, Map<String, String>> jars = new ConcurrentHashMap<>();
    private final Queue<HttpResponse<String>> seen = new ConcurrentLinkedQueue<>();

    /**
     * @param portal where an address without a host leads
     * @param samePortal further addresses of it: its cookies go there too
     */
    public Browser(String portal, String... samePortal) {
        this.portal = portal;
        this.samePortal = List.of(samePortal).stream().map(Browser::site).toList();
    }

    /** The portal's own; a test may change them. */
    public Map<String, String> cookies() {
        return jar(site(portal));
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
        var jar = jar(uri.getAuthority());
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
        jar.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar, cookie));
            seen.add(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From an address to the first answer that sends nowhere else. */
    public HttpResponse<String> follow(String address) {
        return follow(get(address, "Accept", "text/html"));
    }

    /** From here to the first answer that sends nowhere else. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (var hops = 0; last.statusCode() / 100 == 3 && hops < 10; hops++) {
            last = get(last.headers().firstValue("Location").orElseThrow(), "Accept", "text/html");
        }
        return last;
    }

    /** Fills in the form of a page. */
    public HttpResponse<String> submit(HttpResponse<String> page, String fields) {
        var action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.statusCode());
        }
        return post(
                action.group(1).replace("&amp;", "&"),
                fields,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** Through the door, as somebody of the local realm; where it ends. */
    public HttpResponse<String> signIn(String account) {
        return signIn(follow("/connexion"), account, LocalKeycloak.PASSWORD);
    }

    /** Through Keycloak's own form; where it ends. */
    public HttpResponse<String> signIn(HttpResponse<String> form, String login, String password) {
        return follow(
                submit(form, "username=" + encoded(login) + "&password=" + encoded(password)));
    }

    /** All that has reached this browser: addresses, headers, bodies, cookies. */
    public String everythingSeen() {
        var all = new StringBuilder();
        for (var answer : seen) {
            all.append(answer.uri()).append('\n');
            all.append(answer.headers().map()).append('\n').append(answer.body()).append('\n');
        }
        return all.append(cookies()).toString();
    }

    private Map<String, String> jar(String site) {
        return jars.computeIfAbsent(
                samePortal.contains(site) ? site(portal) : site, _ -> new ConcurrentHashMap<>());
    }

    private static String site(String address) {
        return URI.create(address).getAuthority();
    }

    private static void keep(Map<String, String> cookies, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
