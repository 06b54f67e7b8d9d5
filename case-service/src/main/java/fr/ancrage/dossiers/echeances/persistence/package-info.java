/** The adaptations of the rules, one document by département. */
@NullMarked
package fr.ancrage.dossiers.echeances.persistence;

import org.jspecify.annotations.NullMarked;
