package fr.ancrage.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns a code into an answer; for filters, which no advice covers, writes it too. */
public final class Problemes {

    private static final Logger log = LoggerFactory.getLogger(Problemes.class);
    private static final String TRACE = "traceId";
    private static final String TYPE = "urn:ancrage:erreur:";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ErrorTexts texts;
    private final JsonMapper json;
    private final List<RefusalListener> listeners;

    public Problemes(ErrorTexts texts, JsonMapper json, List<RefusalListener> listeners) {
        this.texts = texts;
        this.json = json;
        this.listeners = List.copyOf(listeners);
    }

    public Probleme render(ProblemeException refusal) {
        var code = refusal.code();
        var title = texts.title(code);
        if (title.isEmpty()) {
            log.warn("error code {} has no French text", code);
        }
        return new Probleme(
                TYPE + code,
                ErrorTexts.fill(
                        title.orElse("Demande non satisfaite (" + code + ")"), refusal.arguments()),
                refusal.status().value(),
                ErrorTexts.fill(
                        texts.detail(code)
                                .orElse("La demande n'a pas pu être satisfaite. Réessayez."),
                        refusal.arguments()),
                code,
                MDC.get(TRACE),
                refusal.problemes().stream()
                        .map(this::worded)
                        .sorted(Comparator.comparing(ProblemeChamp::champ))
                        .toList());
    }

    /** The complete answer, after those who must know of a refusal have been told. */
    public ResponseEntity<Probleme> answer(HttpServletRequest request, ProblemeException refusal) {
        return answer(request, refusal, HttpHeaders.EMPTY);
    }

    ResponseEntity<Probleme> answer(
            HttpServletRequest request, ProblemeException refusal, HttpHeaders headers) {
        var told = tell(request, refusal);
        var answer =
                ResponseEntity.status(told.status())
                        .headers(copy -> copy.addAll(headers))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        retryAfter(told).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(render(told));
    }

    /** For filters. Headers that were set before stay. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemeException refusal)
            throws IOException {
        var told = tell(request, refusal);
        response.setStatus(told.status().value());
        retryAfter(told).ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(render(told)));
    }

    private static Optional<String> retryAfter(ProblemeException refusal) {
        return refusal.retryAfter()
                .or(() ->
                        refusal.status() == HttpStatus.SERVICE_UNAVAILABLE
                                ? Optional.of(RETRY_AFTER)
                                : Optional.empty())
                .map(duration -> Long.toString(Math.max(1, duration.toSeconds())));
    }

    String text(String code, Map<String, String> arguments) {
        return ErrorTexts.fill(texts.detail(code).orElse(code), arguments);
    }

    private ProblemeException tell(HttpServletRequest request, ProblemeException refusal) {
        var policy =
                refusal.status() == HttpStatus.FORBIDDEN
                        || refusal.code().equals(ErrorCodes.INTROUVABLE);
        if (!policy) {
            return refusal;
        }
        try {
            listeners.forEach(listener -> listener.refused(request, refusal.status()));
            return refusal;
        } catch (ProblemeException instead) {
            return instead;
        }
    }

    private ProblemeChamp worded(ProblemeChamp field) {
        return field.message().isEmpty()
                ? new ProblemeChamp(field.champ(), field.code(), text(field.code(), Map.of()))
                : field;
    }
}
