/** The formations of a charter: whom they examine, who sits in them, how often they meet. */
@NullMarked
package fr.ancrage.commissions.formation.model;

import org.jspecify.annotations.NullMarked;
