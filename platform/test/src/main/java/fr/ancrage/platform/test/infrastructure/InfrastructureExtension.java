package fr.ancrage.platform.test.infrastructure;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts what {@link Infrastructure} asks for, once by JVM, and names it in system properties. */
class InfrastructureExtension implements BeforeAllCallback, TestInstancePreConstructCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        provide(context.getRequiredTestClass());
    }

    /**
     * One instance for the whole class is made, and its Spring context with it, before {@link
     * #beforeAll}: without this it would take the broker and the database of the local platform.
     */
    @Override
    public void preConstructTestInstance(
            TestInstanceFactoryContext factory, ExtensionContext context) {
        provide(factory.getTestClass());
    }

    private static void provide(Class<?> test) {
        var wanted = AnnotationSupport.findAnnotation(test, Infrastructure.class).orElseThrow();
        TokenIssuer.shared().publish();
        // no event that no test has asked for, every five seconds of each context
        System.setProperty("ancrage.trail.heads-every", "1m");
        SharedInfrastructure.keys();
        if (wanted.mongodb()) {
            SharedInfrastructure.mongodb();
        }
        if (wanted.rabbitmq()) {
            SharedInfrastructure.rabbitmq();
        }
    }
}
