package fr.ancrage.relogements;

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
                                .title("rehousing-service")
                                .description(
                                        "Concours de la force publique, listes au SIAO et vivier de relogement")
                                .version("v1"));
    }
}
