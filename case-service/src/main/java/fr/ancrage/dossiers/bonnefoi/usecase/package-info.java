/** An assessment is recorded. */
@NullMarked
package fr.ancrage.dossiers.bonnefoi.usecase;

import org.jspecify.annotations.NullMarked;
