/** Keeping the facts, and reading the parts. */
@NullMarked
package fr.ancrage.diagnostics.partie.usecase;

import org.jspecify.annotations.NullMarked;
