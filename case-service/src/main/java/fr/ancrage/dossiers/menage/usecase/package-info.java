/** What other services may ask of households, as machines. */
@NullMarked
package fr.ancrage.dossiers.menage.usecase;

import org.jspecify.annotations.NullMarked;
