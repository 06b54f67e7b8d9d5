/** From a case's facts to the legal clock and back. */
@NullMarked
package fr.ancrage.dossiers.procedure.horloge;

import org.jspecify.annotations.NullMarked;
