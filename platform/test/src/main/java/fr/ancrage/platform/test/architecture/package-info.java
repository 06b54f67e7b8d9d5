/**
 * The architecture rules of every service. They discover the features by themselves and each is
 * shown to fail on a class that breaks it.
 */
@NullMarked
package fr.ancrage.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
