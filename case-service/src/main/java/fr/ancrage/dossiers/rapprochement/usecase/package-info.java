/** Proposals of the matching, decided by the secretariat, and their undoing. */
@NullMarked
package fr.ancrage.dossiers.rapprochement.usecase;

import org.jspecify.annotations.NullMarked;
