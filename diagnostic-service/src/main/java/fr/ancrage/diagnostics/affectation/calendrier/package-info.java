/** French working days. */
@NullMarked
package fr.ancrage.diagnostics.affectation.calendrier;

import org.jspecify.annotations.NullMarked;
