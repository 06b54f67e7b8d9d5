/** What each indicator is, read from data. */
@NullMarked
package fr.ancrage.commissions.indicateur.listes;

import org.jspecify.annotations.NullMarked;
