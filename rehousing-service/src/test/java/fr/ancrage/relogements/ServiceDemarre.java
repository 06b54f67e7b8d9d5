package fr.ancrage.relogements;

import fr.ancrage.platform.test.infrastructure.Infrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a real broker and a real database, on 20 November 2026, with the charters of
 * three départements and a case-service of our own; one context for all tests.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Infrastructure
@ContextConfiguration(initializers = {TroisChartes.class, LesDossiers.class})
@SpringBootTest(
        classes = RelogementsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "ancrage.chartes=${user.dir}/target/chartes",
            "ancrage.horloge=2026-11-20"
        })
public @interface ServiceDemarre {}
