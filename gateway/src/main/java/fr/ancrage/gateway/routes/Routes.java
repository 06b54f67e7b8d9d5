package fr.ancrage.gateway.routes;

import fr.ancrage.gateway.protection.Problems;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The routes: static, explicit, one per service, and nothing else. What is not listed under {@code
 * /api} does not exist.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    CircuitBreakerRegistry circuitBreakers(ObjectProvider<MeterRegistry> meters) {
        var registry = CircuitBreakerRegistry.of(ServiceCalls.CIRCUIT);
        meters.ifAvailable(TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry)::bindTo);
        return registry;
    }

    @Bean
    BulkheadRegistry bulkheads(ObjectProvider<MeterRegistry> meters) {
        var registry = BulkheadRegistry.ofDefaults();
        meters.ifAvailable(TaggedBulkheadMetrics.ofBulkheadRegistry(registry)::bindTo);
        return registry;
    }

    @Bean
    @Order(-10)
    RouterFunction<ServerResponse> services(
            RoutesProperties properties,
            RestClient.Builder http,
            GatewayMvcProperties gateway,
            CircuitBreakerRegistry circuitBreakers,
            BulkheadRegistry bulkheads,
            Problems problems) {
        var routes = RouterFunctions.route();
        properties
                .services()
                .forEach((name, service) -> {
                    var calls =
                            new ServiceCalls(name, service, circuitBreakers, bulkheads, problems);
                    var proxy = new ServiceProxy(service, http.clone(), gateway, calls);
                    routes.add(route(name, service.path(), proxy));
                });
        return routes.build();
    }

    private static RouterFunction<ServerResponse> route(
            String name, String path, ServiceProxy proxy) {
        return GatewayRouterFunctions.route(name)
                .route(
                        RequestPredicates.path("/api/" + path)
                                .or(RequestPredicates.path("/api/" + path + "/**")),
                        proxy::samePath)
                .GET("/v3/api-docs/" + name, proxy::apiDocs)
                .build();
    }
}
