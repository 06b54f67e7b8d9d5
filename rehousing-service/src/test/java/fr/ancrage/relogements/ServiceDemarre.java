package fr.ancrage.relogements;

import fr.ancrage.platform.test.infrastructure.RunningService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service, with the charters of three départements and a case-service of our own; one
 * context for all tests.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
@ContextConfiguration(initializers = {TroisChartes.class, LesDossiers.class})
public @interface ServiceDemarre {}
