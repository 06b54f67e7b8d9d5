package fr.ancrage.dossiers;

import fr.ancrage.platform.test.infrastructure.RunningService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service, with the other services that it asks; one context for all tests. Each query
 * that they make it ask must have its index.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
@ExtendWith(RequetesIndexees.class)
@ContextConfiguration(initializers = {AutresServices.Adresses.class, RequetesIndexees.Ecoute.class})
public @interface ServiceDemarre {}
