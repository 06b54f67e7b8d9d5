/** Who records and reads the household's answers, and what they are told of them. */
@NullMarked
package fr.ancrage.dossiers.consentement.web;

import org.jspecify.annotations.NullMarked;
