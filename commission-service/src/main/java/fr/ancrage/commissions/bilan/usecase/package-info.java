/** Counts a year, keeps what is written, freezes and transmits. */
@NullMarked
package fr.ancrage.commissions.bilan.usecase;

import org.jspecify.annotations.NullMarked;
