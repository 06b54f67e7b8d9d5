/** The household's answers, and which of them hold. */
@NullMarked
package fr.ancrage.dossiers.consentement.model;

import org.jspecify.annotations.NullMarked;
