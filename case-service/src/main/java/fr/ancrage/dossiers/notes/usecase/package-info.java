/** A note is written, read, corrected, withdrawn, shared and taken back. */
@NullMarked
package fr.ancrage.dossiers.notes.usecase;

import org.jspecify.annotations.NullMarked;
