/** A household goes: from every database, and out of what was frozen about it. */
@NullMarked
package fr.ancrage.journeys.erasure;

import org.jspecify.annotations.NullMarked;
