/** Keeping, sharing and dropping views. */
@NullMarked
package fr.ancrage.dossiers.vues.usecase;

import org.jspecify.annotations.NullMarked;
