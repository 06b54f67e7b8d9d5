/**
 * What agents and facts of other services do to an assignment: load, let the model decide, save.
 */
@NullMarked
package fr.ancrage.diagnostics.affectation.usecase;

import org.jspecify.annotations.NullMarked;
