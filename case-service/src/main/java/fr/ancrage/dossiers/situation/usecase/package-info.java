/** Something is said of a case: a value, a measure, its end. */
@NullMarked
package fr.ancrage.dossiers.situation.usecase;

import org.jspecify.annotations.NullMarked;
