/** Checks that what a service sends and reads is what {@code platform/contracts} says. */
@NullMarked
package fr.ancrage.platform.test.contracts;

import org.jspecify.annotations.NullMarked;
