package fr.ancrage.platform.test.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole service of the test's package on a real broker and a real database, with the charters
 * of the checkout, on 20 November 2026. A service puts its own annotation over this one, so that
 * all its tests share one context.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Infrastructure
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "ancrage.chartes=${user.dir}/../deploy/charters",
            "ancrage.horloge=2026-11-20"
        })
public @interface RunningService {}
