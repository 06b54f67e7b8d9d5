/** Visits to come, one document for each act that may want one. */
@NullMarked
package fr.ancrage.diagnostics.visite.persistence;

import org.jspecify.annotations.NullMarked;
