/** Parts in a dossier, and the facts that they are read from. */
@NullMarked
package fr.ancrage.diagnostics.partie.model;

import org.jspecify.annotations.NullMarked;
