package fr.ancrage.dossiers;

import fr.ancrage.platform.test.infrastructure.RunningService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** The whole service, with the other services that it asks; one context for all tests. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
@ContextConfiguration(initializers = AutresServices.Adresses.class)
public @interface ServiceDemarre {}
