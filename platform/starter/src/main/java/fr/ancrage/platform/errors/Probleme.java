package fr.ancrage.platform.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457, with a stable code for software, the trace id that the operator looks up, and one entry
 * per field.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Probleme(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String trace,
        List<ProblemeChamp> problemes) {}
