/** Notes, one document each; what they say is sealed. */
@NullMarked
package fr.ancrage.dossiers.notes.persistence;

import org.jspecify.annotations.NullMarked;
