package fr.ancrage.gateway.routes;

import fr.ancrage.gateway.protection.BodyRefusedException;
import fr.ancrage.gateway.protection.Problems;
import fr.ancrage.gateway.protection.Refusal;
import fr.ancrage.platform.errors.Probleme;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Around each call to one service: so many at once, none while it is known to be down, and an
 * answer in French when it does not give one. Only a GET is ever tried twice, and only when the
 * first try cannot have been answered: anything else may have taken effect.
 */
final class ServiceCalls {

    /** Ten calls are enough to judge; five seconds later three of them may try again. */
    static final CircuitBreakerConfig CIRCUIT =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(10)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(3)
                    .recordExceptions(ResourceAccessException.class)
                    .ignoreException(failure -> cause(failure, BodyRefusedException.class) != null)
                    .build();

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCalls.class);
    private static final Set<HttpMethod> MAY_BE_REPEATED = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Duration WAIT_FOR_A_PLACE = Duration.ofMillis(200);

    private final String name;
    private final RoutesProperties.Service service;
    private final CircuitBreaker circuit;
    private final Bulkhead bulkhead;
    private final Problems problems;

    ServiceCalls(
            String name,
            RoutesProperties.Service service,
            CircuitBreakerRegistry circuitBreakers,
            BulkheadRegistry bulkheads,
            Problems problems) {
        this.name = name;
        this.service = service;
        this.circuit = circuitBreakers.circuitBreaker(name);
        this.bulkhead =
                bulkheads.bulkhead(
                        name,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(service.concurrent())
                                .maxWaitDuration(WAIT_FOR_A_PLACE)
                                .build());
        this.problems = problems;
    }

    ServerResponse protect(ServerRequest request, Supplier<ServerResponse> call) {
        try {
            return bulkhead.executeSupplier(
                    () -> circuit.executeSupplier(() -> maybeTwice(request, call)));
        } catch (CallNotPermittedException e) {
            return refuse(Refusal.SERVICE_INDISPONIBLE);
        } catch (BulkheadFullException e) {
            return refuse(Refusal.SERVICE_SATURE);
        } catch (ResourceAccessException e) {
            return refuse(e);
        }
    }

    private ServerResponse maybeTwice(ServerRequest request, Supplier<ServerResponse> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            if (MAY_BE_REPEATED.contains(request.method()) && wasNotAnswered(e)) {
                return call.get();
            }
            throw e;
        }
    }

    private ServerResponse refuse(ResourceAccessException failure) {
        var body = cause(failure, BodyRefusedException.class);
        if (body != null) {
            return answer(body.refusal(), problems.ofBody(body));
        }
        LOG.warn("{} does not answer: {}", name, kind(failure));
        if (cause(failure, ConnectionRequestTimeoutException.class) != null) {
            return refuse(Refusal.SERVICE_SATURE);
        }
        if (neverReached(failure)) {
            return refuse(Refusal.SERVICE_INDISPONIBLE);
        }
        // The request went out: nobody here knows whether it took effect.
        return refuse(Refusal.DELAI_DEPASSE);
    }

    private ServerResponse refuse(Refusal refusal) {
        return answer(refusal, problems.ofService(refusal, service.words()));
    }

    private static ServerResponse answer(Refusal refusal, Probleme problem) {
        var answer =
                ServerResponse.status(refusal.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }

    private static boolean neverReached(Throwable failure) {
        return cause(failure, HttpHostConnectException.class) != null
                || cause(failure, ConnectTimeoutException.class) != null
                || cause(failure, ConnectException.class) != null
                || cause(failure, java.net.UnknownHostException.class) != null;
    }

    private static boolean wasNotAnswered(Throwable failure) {
        return cause(failure, NoHttpResponseException.class) != null
                || (cause(failure, java.net.SocketException.class) != null
                        && cause(failure, SocketTimeoutException.class) == null);
    }

    private static String kind(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
