package fr.ancrage.platform.test.infrastructure;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts what {@link Infrastructure} asks for, once by JVM, and names it in system properties. */
class InfrastructureExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var wanted =
                AnnotationSupport.findAnnotation(
                                context.getRequiredTestClass(), Infrastructure.class)
                        .orElseThrow();
        TokenIssuer.shared().publish();
        if (wanted.mongodb()) {
            SharedInfrastructure.mongodb();
        }
        if (wanted.rabbitmq()) {
            SharedInfrastructure.rabbitmq();
        }
    }
}
