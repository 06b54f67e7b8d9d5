/** Households in MongoDB, found by matching keys and by search keys. */
@NullMarked
package fr.ancrage.dossiers.menage.persistence;

import org.jspecify.annotations.NullMarked;
