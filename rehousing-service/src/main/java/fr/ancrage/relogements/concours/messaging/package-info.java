/** Facts of the dossier come in. */
@NullMarked
package fr.ancrage.relogements.concours.messaging;

import org.jspecify.annotations.NullMarked;
