/** What a bilan counts and asks for, as data. */
@NullMarked
package fr.ancrage.commissions.bilan.listes;

import org.jspecify.annotations.NullMarked;
