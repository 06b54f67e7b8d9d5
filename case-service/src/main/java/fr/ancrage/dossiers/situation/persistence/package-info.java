/** Fiches, one document per case; what they say is sealed. */
@NullMarked
package fr.ancrage.dossiers.situation.persistence;

import org.jspecify.annotations.NullMarked;
