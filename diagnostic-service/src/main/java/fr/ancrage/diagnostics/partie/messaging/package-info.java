/** What other services say of the parts in a dossier. */
@NullMarked
package fr.ancrage.diagnostics.partie.messaging;

import org.jspecify.annotations.NullMarked;
