/** Frozen lists, each row sealed with the key of its household. */
@NullMarked
package fr.ancrage.relogements.listes.persistence;

import org.jspecify.annotations.NullMarked;
