/** The visit of one dossier, and asking it. */
@NullMarked
package fr.ancrage.diagnostics.visite.web;

import org.jspecify.annotations.NullMarked;
