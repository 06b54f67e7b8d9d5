/** The closed lists of opinions and recommendations, read from data. */
@NullMarked
package fr.ancrage.commissions.seance.listes;

import org.jspecify.annotations.NullMarked;
