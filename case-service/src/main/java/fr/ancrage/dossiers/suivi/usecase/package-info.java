/** Gestures on the follow-up of a case. */
@NullMarked
package fr.ancrage.dossiers.suivi.usecase;

import org.jspecify.annotations.NullMarked;
