package fr.ancrage.commissions;

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
                                .title("commission-service")
                                .description(
                                        "Formations, séances, ordres du jour, avis, préconisations et indicateurs de la charte")
                                .version("v1"));
    }
}
