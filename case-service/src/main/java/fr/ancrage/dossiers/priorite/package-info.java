/** Which cases come first, and by which facts (F-40). */
@NullMarked
package fr.ancrage.dossiers.priorite;

import org.jspecify.annotations.NullMarked;
