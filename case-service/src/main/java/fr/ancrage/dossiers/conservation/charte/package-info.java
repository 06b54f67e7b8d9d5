/** The charter's section of periods. */
@NullMarked
package fr.ancrage.dossiers.conservation.charte;

import org.jspecify.annotations.NullMarked;
