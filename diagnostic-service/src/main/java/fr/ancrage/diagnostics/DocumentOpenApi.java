package fr.ancrage.diagnostics;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.Comparator;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;

/** The OpenAPI document of this service. */
@Configuration(proxyBeanMethods = false)
class DocumentOpenApi {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("diagnostic-service")
                                .description(
                                        "Affectations aux services sociaux et aux opérateurs, et répartition"
                                                + " par la charte")
                                .version("v1"));
    }

    /** The document is made of bytes: after a JSON converter it would leave as a base64 string. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer octetsDAbord() {
        return converters ->
                converters.configureMessageConvertersList(list ->
                        list.sort(
                                Comparator.comparing(
                                        c -> !(c instanceof ByteArrayHttpMessageConverter))));
    }
}
