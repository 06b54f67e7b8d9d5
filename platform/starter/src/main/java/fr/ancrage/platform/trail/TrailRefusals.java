package fr.ancrage.platform.trail;

import fr.ancrage.platform.errors.RefusalListener;
import fr.ancrage.platform.security.CurrentAgent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/** Writes down every refusal, with what the address named as ids. */
final class TrailRefusals implements RefusalListener {

    private final Trail trail;

    TrailRefusals(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void refused(HttpServletRequest request, HttpStatus status) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        List<String> ids =
                variables instanceof Map<?, ?> named
                        ? named.values().stream().map(String::valueOf).toList()
                        : List.of();
        trail.refused(CurrentAgent.get(), request, status, ids);
    }
}
