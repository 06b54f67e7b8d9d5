/** Reads the sections of the charter that the commissions need, and nothing else. */
@NullMarked
package fr.ancrage.commissions.formation.charte;

import org.jspecify.annotations.NullMarked;
