/** The pool of households to rehouse: entry, completeness, lead landlord, proposals, outcome. */
@NullMarked
package fr.ancrage.relogements.vivier.model;

import org.jspecify.annotations.NullMarked;
