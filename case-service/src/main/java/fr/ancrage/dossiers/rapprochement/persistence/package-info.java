/** Proposals in MongoDB. */
@NullMarked
package fr.ancrage.dossiers.rapprochement.persistence;

import org.jspecify.annotations.NullMarked;
