/** Who reads and fills in the fiche, one case at a time or many. */
@NullMarked
package fr.ancrage.dossiers.situation.web;

import org.jspecify.annotations.NullMarked;
