/** What this service reads of the charters: where, who, within which delays, to whom. */
@NullMarked
package fr.ancrage.relogements.charte.model;

import org.jspecify.annotations.NullMarked;
