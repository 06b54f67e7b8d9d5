/** Reads « objectifs » of the charter, and nothing else. */
@NullMarked
package fr.ancrage.commissions.bilan.charte;

import org.jspecify.annotations.NullMarked;
