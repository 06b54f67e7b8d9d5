package fr.ancrage.journeys.session;

import fr.ancrage.journeys.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Someone's browser, as far as sessions go: it keeps its cookies, and asks again for a page whose
 * connection was cut.
 */
final class Visitor implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final int TRIES = 5;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new Cookies())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /** Signs in at an address of the portal, through the directory's own form. */
    Visitor signIn(String portal, String account) throws IOException {
        var form = get(portal + "/connexion");
        var action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IOException("no form to sign in but " + form.statusCode());
        }
        var arrived =
                send(
                        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "username="
                                                        + URLEncoder.encode(
                                                                account, StandardCharsets.UTF_8)
                                                        + "&password="
                                                        + Accounts.PASSWORD)));
        if (arrived.statusCode() != 200 || !arrived.uri().toString().equals(portal + "/")) {
            throw new IOException("signing in ended at " + arrived.uri());
        }
        return this;
    }

    int status(String address) throws IOException {
        return get(address).statusCode();
    }

    int signOut(String portal) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(portal + "/deconnexion"))
                        .header("X-Ancrage-Requete", "1")
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    private HttpResponse<String> get(String address) throws IOException {
        var cut = new IOException("cut off " + TRIES + " times");
        for (var i = 0; i < TRIES; i++) {
            try {
                return send(HttpRequest.newBuilder(URI.create(address)));
            } catch (IOException e) {
                cut.addSuppressed(e);
            }
        }
        throw cut;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
