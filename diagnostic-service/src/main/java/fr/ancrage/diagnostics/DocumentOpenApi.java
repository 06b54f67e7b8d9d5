package fr.ancrage.diagnostics;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
