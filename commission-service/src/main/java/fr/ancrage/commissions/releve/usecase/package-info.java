/** Editing a document for one reader; freezing the relevé of a closed sitting. */
@NullMarked
package fr.ancrage.commissions.releve.usecase;

import org.jspecify.annotations.NullMarked;
