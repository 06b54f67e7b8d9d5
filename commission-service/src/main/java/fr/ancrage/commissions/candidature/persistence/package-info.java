/** One document by case, with its journal and the rows that the lists ask. */
@NullMarked
package fr.ancrage.commissions.candidature.persistence;

import org.jspecify.annotations.NullMarked;
