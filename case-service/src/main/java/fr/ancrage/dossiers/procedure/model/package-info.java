/** The case: its dated steps, and everything that is derived from them. */
@NullMarked
package fr.ancrage.dossiers.procedure.model;

import org.jspecify.annotations.NullMarked;
