/** A note, what may become of it, and who reads it. */
@NullMarked
package fr.ancrage.dossiers.notes.model;

import org.jspecify.annotations.NullMarked;
