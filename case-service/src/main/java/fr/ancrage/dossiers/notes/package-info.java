/** Notes on a case: their author's own until they are shared with organisations by name. */
@NullMarked
package fr.ancrage.dossiers.notes;

import org.jspecify.annotations.NullMarked;
