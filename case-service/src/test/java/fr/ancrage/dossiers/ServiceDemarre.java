package fr.ancrage.dossiers;

import fr.ancrage.platform.test.infrastructure.Infrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a real broker and a real database, on 20 November 2026; one context for all
 * tests.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Infrastructure
@SpringBootTest(
        classes = DossiersApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "ancrage.chartes=${user.dir}/../deploy/charters",
            "ancrage.horloge=2026-11-20"
        })
@ContextConfiguration(initializers = AutresServices.Adresses.class)
public @interface ServiceDemarre {}
