package fr.ancrage.journeys.session;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Cookies of one host, as a browser holds them there: it knows no ports, and takes the loopback for
 * a safe place, which the JDK's own does not.
 */
final class Cookies extends CookieHandler {

    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        return values.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        List.of(
                                values.entrySet().stream()
                                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                        .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((header, cookies) -> {
            if (header.equalsIgnoreCase("Set-Cookie")) {
                cookies.forEach(this::keep);
            }
        });
    }

    private void keep(String cookie) {
        var parts = List.of(cookie.split(";\\s*"));
        var pair = parts.getFirst().split("=", 2);
        if (Set.copyOf(parts).contains("Max-Age=0") || pair[1].isEmpty()) {
            values.remove(pair[0]);
        } else {
            values.put(pair[0], pair[1]);
        }
    }
}
