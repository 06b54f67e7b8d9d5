/** An access by exception is asked and ruled, an involvement is ended or found still right. */
@NullMarked
package fr.ancrage.dossiers.acces.usecase;

import org.jspecify.annotations.NullMarked;
