/** The fiche, what may stand in it, and who gives it. */
@NullMarked
package fr.ancrage.dossiers.situation.model;

import org.jspecify.annotations.NullMarked;
