/** The counted facts; each is the latest that was told of it. */
@NullMarked
package fr.ancrage.commissions.indicateur.persistence;

import org.jspecify.annotations.NullMarked;
