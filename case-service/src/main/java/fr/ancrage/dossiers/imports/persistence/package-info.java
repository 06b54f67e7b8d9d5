/** Batches, their lines and their verdicts. */
@NullMarked
package fr.ancrage.dossiers.imports.persistence;

import org.jspecify.annotations.NullMarked;
