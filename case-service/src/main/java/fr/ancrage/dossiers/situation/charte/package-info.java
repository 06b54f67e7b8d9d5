/** The charter's section on the fiche. */
@NullMarked
package fr.ancrage.dossiers.situation.charte;

import org.jspecify.annotations.NullMarked;
