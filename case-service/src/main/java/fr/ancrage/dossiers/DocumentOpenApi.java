package fr.ancrage.dossiers;

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
                                .title("case-service")
                                .description(
                                        "Dossiers : imports, recherche, actes, échéances, rapprochements")
                                .version("v1"));
    }

    /**
     * The document, and a workbook, are bytes: after a JSON converter they would leave as base64
     * text.
     */
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
