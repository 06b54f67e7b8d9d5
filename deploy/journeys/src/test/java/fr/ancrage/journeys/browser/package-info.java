/** The portal in a real browser, by keyboard, in both themes. */
@NullMarked
package fr.ancrage.journeys.browser;

import org.jspecify.annotations.NullMarked;
