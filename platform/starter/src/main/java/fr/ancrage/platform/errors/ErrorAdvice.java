package fr.ancrage.platform.errors;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The one place where an exception becomes an answer. A service's own advice goes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Problemes problemes;
    private final FieldProblems fields;

    ErrorAdvice(Problemes problemes) {
        this.problemes = problemes;
        this.fields = new FieldProblems(problemes);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Probleme> handle(Exception failure, HttpServletRequest request) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return null; // the caller has gone: nobody reads an answer
        }
        return problemes.answer(request, translate(failure, request), headers(failure));
    }

    private ProblemeException translate(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case ProblemeException ours -> ours;
            case MethodArgumentNotValidException e -> invalid(fields.of(e.getAllErrors()));
            case BindException e -> invalid(fields.of(e.getAllErrors()));
            case HandlerMethodValidationException e when !e.isForReturnValue() ->
                    invalid(
                            e.getParameterValidationResults().stream()
                                    .flatMap(result -> fields.of(result).stream())
                                    .toList());
            case ConstraintViolationException e ->
                    invalid(e.getConstraintViolations().stream().map(fields::of).toList());
            case HttpMessageNotReadableException e -> unreadable(e);
            case MethodArgumentTypeMismatchException e ->
                    bad(
                            ErrorCodes.PARAMETRE_INVALIDE,
                            List.of(fields.wrongType(e.getName(), e.getRequiredType())));
            case TypeMismatchException e ->
                    bad(
                            ErrorCodes.PARAMETRE_INVALIDE,
                            e.getPropertyName() == null
                                    ? List.of()
                                    : List.of(
                                            fields.wrongType(
                                                    e.getPropertyName(), e.getRequiredType())));
            case MissingServletRequestParameterException e -> absent(e.getParameterName());
            case MissingServletRequestPartException e -> absent(e.getRequestPartName());
            case MissingRequestHeaderException e -> absent(e.getHeaderName());
            case ServletRequestBindingException _ -> bad(ErrorCodes.DEMANDE_INVALIDE, List.of());
            case MaxUploadSizeExceededException _ ->
                    ProblemeException.of(HttpStatus.CONTENT_TOO_LARGE, ErrorCodes.TROP_VOLUMINEUX);
            case InvalidParameterException _ -> bad(ErrorCodes.DEMANDE_INVALIDE, List.of());
            case IllegalArgumentException _ when namesNoType(request) ->
                    ProblemeException.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            ErrorCodes.FORMAT_NON_PRIS_EN_CHARGE);
            case MultipartException _ -> bad(ErrorCodes.DEMANDE_INVALIDE, List.of());
            case NoResourceFoundException _ -> nowhere();
            case NoHandlerFoundException _ -> nowhere();
            case AccessDeniedException _ -> ProblemeException.interdit();
            case AuthenticationException _ ->
                    ProblemeException.of(
                            HttpStatus.UNAUTHORIZED, ErrorCodes.AUTHENTIFICATION_REQUISE);
            case OptimisticLockingFailureException _ ->
                    ProblemeException.of(HttpStatus.CONFLICT, ErrorCodes.CONFLIT);
            case DataAccessException e when databaseAway(e) -> databaseIsAway(e);
            case com.mongodb.MongoException e when databaseAway(e) -> databaseIsAway(e);
            case ErrorResponse e -> byStatus(e.getStatusCode(), failure);
            default -> unexpected(failure);
        };
    }

    /** Spring takes <code>*&#47;*</code> for a programming error, before anybody reads it. */
    private static boolean namesNoType(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.contains("*");
    }

    private static ProblemeException invalid(List<ProblemeChamp> problems) {
        return bad(ErrorCodes.CHAMPS_INVALIDES, problems);
    }

    private static ProblemeException bad(String code, List<ProblemeChamp> problems) {
        return ProblemeException.of(HttpStatus.BAD_REQUEST, code, problems);
    }

    private static ProblemeException nowhere() {
        return ProblemeException.of(HttpStatus.NOT_FOUND, ErrorCodes.ADRESSE_INCONNUE);
    }

    private ProblemeException absent(String name) {
        return bad(ErrorCodes.PARAMETRE_MANQUANT, List.of(fields.missing(name)));
    }

    private ProblemeException unreadable(HttpMessageNotReadableException failure) {
        if (!(failure.getCause() instanceof JacksonException json)) {
            return bad(ErrorCodes.JSON_ILLISIBLE, List.of());
        }
        var problems = fields.of(json);
        if (problems.isEmpty()) {
            return bad(ErrorCodes.JSON_ILLISIBLE, List.of());
        }
        return bad(
                fields.unknownField(json) ? ErrorCodes.CHAMP_INCONNU : ErrorCodes.CHAMPS_INVALIDES,
                problems);
    }

    private static boolean databaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof MongoSocketException
                    || cause instanceof MongoTimeoutException
                    || cause instanceof MongoNotPrimaryException
                    || cause instanceof MongoNodeIsRecoveringException
                    || cause instanceof MongoInterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static ProblemeException databaseIsAway(Exception failure) {
        log.warn("database away: {}", failure.getClass().getName());
        return ProblemeException.of(HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.BASE_INDISPONIBLE);
    }

    private ProblemeException byStatus(HttpStatusCode status, Exception failure) {
        var known = HttpStatus.resolve(status.value());
        if (known == null
                || (known.is5xxServerError() && known != HttpStatus.SERVICE_UNAVAILABLE)) {
            return unexpected(failure);
        }
        return ProblemeException.of(known, StatusCodes.code(known));
    }

    private static ProblemeException unexpected(Exception failure) {
        log.error("unexpected failure: {}", Failure.describe(failure));
        return ProblemeException.of(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCodes.ERREUR_INTERNE);
    }

    /** What some refusals must say beside the body, as {@code Allow}. */
    private static HttpHeaders headers(Exception failure) {
        return switch (failure) {
            case HttpRequestMethodNotSupportedException e -> e.getHeaders();
            case HttpMediaTypeException e -> e.getHeaders();
            case ErrorResponseException e -> e.getHeaders();
            default -> HttpHeaders.EMPTY;
        };
    }
}
