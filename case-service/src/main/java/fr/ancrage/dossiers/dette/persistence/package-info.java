/** One document by case. */
@NullMarked
package fr.ancrage.dossiers.dette.persistence;

import org.jspecify.annotations.NullMarked;
