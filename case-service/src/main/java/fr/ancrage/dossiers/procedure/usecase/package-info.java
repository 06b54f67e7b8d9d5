/** What may be done with a case: load, let the model decide, save. */
@NullMarked
package fr.ancrage.dossiers.procedure.usecase;

import org.jspecify.annotations.NullMarked;
