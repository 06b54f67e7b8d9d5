package fr.ancrage.gateway.protection;

import fr.ancrage.platform.errors.Probleme;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.errors.Problemes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Says what the door refuses, in the one shape that every error of the platform has (RFC 9457). */
@Component
public class Problems {

    private final Problemes platform;

    Problems(Problemes platform) {
        this.platform = platform;
    }

    /** The problem of a service that gave no answer, named in words for people. */
    public Probleme ofService(Refusal refusal, String service) {
        return platform.render(problem(refusal).with("service", service));
    }

    /** The problem of a body that was refused while it was being passed on. */
    public Probleme ofBody(BodyRefusedException refused) {
        return platform.render(problem(refused.refusal()).with("limite", refused.limit()));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        platform.write(request, response, problem(refusal));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemeException refusal)
            throws IOException {
        platform.write(request, response, refusal);
    }

    void writeTooLarge(HttpServletRequest request, HttpServletResponse response, String limit)
            throws IOException {
        platform.write(request, response, problem(Refusal.TROP_VOLUMINEUX).with("limite", limit));
    }

    void writeTooMany(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        platform.write(
                request, response, problem(Refusal.TROP_DE_DEMANDES).with("secondes", seconds));
    }

    private static ProblemeException problem(Refusal refusal) {
        return ProblemeException.of(refusal.status(), refusal.name());
    }
}
