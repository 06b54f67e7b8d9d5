package fr.ancrage.gateway.protection;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ErrorTexts;
import fr.ancrage.platform.errors.Probleme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server itself refuses, before any filter has seen it: a malformed host, an address that
 * is none. The server's own page is in English and has none of our headers. Public, and with a
 * constructor without arguments, because the server makes it.
 */
public final class ServerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ErrorTexts TEXTS = ErrorTexts.fromClasspath();
    private static final int SERVER_ERROR = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.addTo(response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try (var body = response.getOutputStream()) {
            body.write(JSON.writeValueAsBytes(problem(status)));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("the caller has gone before its refusal");
        }
    }

    private static Probleme problem(int status) {
        var code = status >= SERVER_ERROR ? ErrorCodes.ERREUR_INTERNE : ErrorCodes.DEMANDE_INVALIDE;
        return new Probleme(
                "urn:ancrage:erreur:" + code,
                TEXTS.title(code).orElse(code),
                status,
                TEXTS.detail(code).orElse(code),
                code,
                null,
                List.of());
    }

    @Configuration(proxyBeanMethods = false)
    static class Installation {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverErrors() {
            return factory ->
                    factory.addContextCustomizers(context -> {
                        if (context.getParent() instanceof StandardHost host) {
                            host.setErrorReportValveClass(ServerErrors.class.getName());
                        }
                    });
        }
    }
}
