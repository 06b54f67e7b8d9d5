/** The facts of each dossier's parts, one document by dossier. */
@NullMarked
package fr.ancrage.diagnostics.partie.persistence;

import org.jspecify.annotations.NullMarked;
