package fr.ancrage.local.royaume;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser before Keycloak's own pages: it keeps cookies and follows redirects of Keycloak. */
final class SignInPage {

    /** Nobody comes back with its verifier: no token is asked for here. */
    private static final String CHALLENGE = "a".repeat(43);

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String realm;
    private boolean signedIn;

    SignInPage(String realm) {
        this.realm = realm;
    }

    /** The page that asks for a login and a password. */
    String open() throws Exception {
        return read(
                HttpRequest.newBuilder(
                        URI.create(
                                realm
                                        + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                                        + "&scope=openid&state=s&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Flogin%2Foauth2%2Fcode%2Fkeycloak"
                                        + "&code_challenge_method=S256&code_challenge="
                                        + CHALLENGE)));
    }

    /** The page that comes after. */
    String submit(String page, String login, String password) throws Exception {
        return submit(page, Map.of("username", login, "password", password));
    }

    String submit(String page, Map<String, String> fields) throws Exception {
        var action = ACTION.matcher(page);
        if (!action.find()) {
            throw new AssertionError("no form in " + page);
        }
        return read(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        fields.entrySet().stream()
                                                .map(field ->
                                                        field.getKey()
                                                                + "="
                                                                + KeycloakAdmin.encoded(
                                                                        field.getValue()))
                                                .collect(Collectors.joining("&")))));
    }

    /** Whether Keycloak sent the browser back with a code. */
    boolean signedIn() {
        return signedIn;
    }

    private String read(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        while (answer.statusCode() / 100 == 3) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            if (!location.startsWith(realm)) {
                signedIn = true;
                return "";
            }
            answer = send(HttpRequest.newBuilder(URI.create(location)));
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
