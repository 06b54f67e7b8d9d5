/** An assignment from its demand to its report: one type per state, refusals as values. */
@NullMarked
package fr.ancrage.diagnostics.affectation.model;

import org.jspecify.annotations.NullMarked;
