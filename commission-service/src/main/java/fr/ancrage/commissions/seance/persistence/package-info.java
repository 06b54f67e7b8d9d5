/** One document by sitting, with its journal inside. */
@NullMarked
package fr.ancrage.commissions.seance.persistence;

import org.jspecify.annotations.NullMarked;
