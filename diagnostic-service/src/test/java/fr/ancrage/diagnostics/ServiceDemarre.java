package fr.ancrage.diagnostics;

import fr.ancrage.platform.test.infrastructure.RunningService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole service; one context for all tests. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
public @interface ServiceDemarre {}
