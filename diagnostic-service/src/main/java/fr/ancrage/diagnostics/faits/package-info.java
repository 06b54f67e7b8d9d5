/** What every message says of itself: where its fact stands in the history of what it is about. */
@NullMarked
package fr.ancrage.diagnostics.faits;

import org.jspecify.annotations.NullMarked;
