/** An answer is recorded or taken back. */
@NullMarked
package fr.ancrage.dossiers.consentement.usecase;

import org.jspecify.annotations.NullMarked;
