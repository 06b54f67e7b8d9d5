package fr.ancrage.platform.errors;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What an edge answers instead of a result. Its words are the texts {@code <code>.titre} and {@code
 * <code>.detail}; its own message is the code alone, so that a log never holds more.
 */
public final class ProblemeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<ProblemeChamp> problemes;
    private final transient Map<String, String> arguments;
    private final transient @Nullable Duration retryAfter;

    private ProblemeException(
            HttpStatus status,
            String code,
            List<ProblemeChamp> problemes,
            Map<String, String> arguments,
            @Nullable Duration retryAfter) {
        super(code);
        this.status = status;
        this.code = code;
        this.problemes = List.copyOf(problemes);
        this.arguments = Map.copyOf(arguments);
        this.retryAfter = retryAfter;
    }

    public static ProblemeException of(HttpStatus status, String code) {
        return of(status, code, List.of());
    }

    public static ProblemeException of(
            HttpStatus status, String code, List<ProblemeChamp> problemes) {
        return new ProblemeException(status, code, problemes, Map.of(), null);
    }

    /** The thing does not exist, or the caller must not learn that it does (product §3). */
    public static ProblemeException introuvable() {
        return of(HttpStatus.NOT_FOUND, ErrorCodes.INTROUVABLE);
    }

    /** The thing is visible, the act is not allowed (product §3). */
    public static ProblemeException interdit() {
        return of(HttpStatus.FORBIDDEN, ErrorCodes.INTERDIT);
    }

    /** Fills {@code {name}} in the texts; never with personal data. */
    public ProblemeException with(String name, Object value) {
        var more = new HashMap<>(arguments);
        more.put(name, value.toString());
        return new ProblemeException(status, code, problemes, more, retryAfter);
    }

    /** Says after how long the same demand may be made again. */
    public ProblemeException retryAfter(Duration duration) {
        return new ProblemeException(status, code, problemes, arguments, duration);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<ProblemeChamp> problemes() {
        return problemes;
    }

    Map<String, String> arguments() {
        return arguments;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
