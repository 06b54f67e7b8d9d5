/** Reads the sections of the charter that routing needs, and nothing else. */
@NullMarked
package fr.ancrage.diagnostics.repartition.charte;

import org.jspecify.annotations.NullMarked;
