package fr.ancrage.notifications;

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
                                .title("notification-service")
                                .description(
                                        "Courriers, messages, tableaux hebdomadaires et transmissions")
                                .version("v1"));
    }
}
