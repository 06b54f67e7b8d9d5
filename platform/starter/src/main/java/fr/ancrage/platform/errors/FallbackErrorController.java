package fr.ancrage.platform.errors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed outside of any controller, in a filter or in the server itself. */
@RestController
@Hidden
class FallbackErrorController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(FallbackErrorController.class);

    private final Problemes problemes;

    FallbackErrorController(Problemes problemes) {
        this.problemes = problemes;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Probleme> error(HttpServletRequest request) {
        if (isNoText(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return problemes.answer(
                    request,
                    ProblemeException.of(HttpStatus.BAD_REQUEST, ErrorCodes.DEMANDE_INVALIDE));
        }
        // asked directly, without an error: the address does not exist
        var status = HttpStatus.NOT_FOUND;
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            var known = HttpStatus.resolve(code);
            status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        }
        // a body that its sender cuts off or lets wait fails too, and is no failure of ours
        if (status.is5xxServerError()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                        instanceof Throwable failure) {
            log.error("unexpected failure outside of a controller: {}", Failure.describe(failure));
        }
        return problemes.answer(request, ProblemeException.of(status, StatusCodes.code(status)));
    }

    /**
     * A filter asked for a parameter whose bytes are no text: the server takes it for a failure.
     */
    private static boolean isNoText(@Nullable Object failure) {
        return failure instanceof Throwable thrown
                && (thrown instanceof InvalidParameterException || isNoText(thrown.getCause()));
    }
}
