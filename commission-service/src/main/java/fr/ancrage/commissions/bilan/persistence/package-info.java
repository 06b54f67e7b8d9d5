/** One document by département and year. */
@NullMarked
package fr.ancrage.commissions.bilan.persistence;

import org.jspecify.annotations.NullMarked;
