package fr.ancrage.platform.test.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a real broker and a real database, before its Spring context starts. Each is started
 * once for the whole run of a module and ends with it.
 *
 * <p>Put it above {@code @SpringBootTest}: it names what it started in system properties that the
 * starter's defaults read.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InfrastructureExtension.class)
public @interface Infrastructure {

    /** Whether the test needs RabbitMQ. */
    boolean rabbitmq() default true;

    /** Whether the test needs MongoDB. */
    boolean mongodb() default true;
}
