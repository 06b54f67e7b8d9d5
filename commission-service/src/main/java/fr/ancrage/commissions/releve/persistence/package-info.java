/** Frozen relevés, each household's part sealed with its key. */
@NullMarked
package fr.ancrage.commissions.releve.persistence;

import org.jspecify.annotations.NullMarked;
