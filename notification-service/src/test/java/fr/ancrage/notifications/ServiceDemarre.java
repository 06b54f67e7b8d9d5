package fr.ancrage.notifications;

import fr.ancrage.platform.test.infrastructure.RunningService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The whole service, with the neighbours that it asks; one context for all tests. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
@ContextConfiguration(initializers = Voisins.Adresses.class)
@TestPropertySource(properties = {"ancrage.depart.toutes=150ms", "ancrage.depart.pause=300ms"})
public @interface ServiceDemarre {}
