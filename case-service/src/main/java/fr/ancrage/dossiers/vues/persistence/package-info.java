/** Saved views in MongoDB. */
@NullMarked
package fr.ancrage.dossiers.vues.persistence;

import org.jspecify.annotations.NullMarked;
