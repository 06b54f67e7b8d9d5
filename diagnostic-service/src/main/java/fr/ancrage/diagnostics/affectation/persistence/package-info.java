/** Assignments as journaled documents, and the lists read from them. */
@NullMarked
package fr.ancrage.diagnostics.affectation.persistence;

import org.jspecify.annotations.NullMarked;
