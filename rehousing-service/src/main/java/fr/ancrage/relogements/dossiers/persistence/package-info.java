/** One small document by dossier. */
@NullMarked
package fr.ancrage.relogements.dossiers.persistence;

import org.jspecify.annotations.NullMarked;
