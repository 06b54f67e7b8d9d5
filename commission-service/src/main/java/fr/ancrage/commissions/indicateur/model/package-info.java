/** The charter's indicators: what is counted, and how a recount finds the same. */
@NullMarked
package fr.ancrage.commissions.indicateur.model;

import org.jspecify.annotations.NullMarked;
