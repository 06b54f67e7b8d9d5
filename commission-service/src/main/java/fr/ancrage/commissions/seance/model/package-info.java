/** A sitting: its agenda, who came, what was advised, what becomes of it. */
@NullMarked
package fr.ancrage.commissions.seance.model;

import org.jspecify.annotations.NullMarked;
