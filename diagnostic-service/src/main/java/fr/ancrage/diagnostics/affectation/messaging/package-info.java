/** Facts of the dossier come in, facts of the assignment go out. */
@NullMarked
package fr.ancrage.diagnostics.affectation.messaging;

import org.jspecify.annotations.NullMarked;
