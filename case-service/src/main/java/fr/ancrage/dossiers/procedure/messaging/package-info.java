/** What other services learn of a case, and what a case learns of them. */
@NullMarked
package fr.ancrage.dossiers.procedure.messaging;

import org.jspecify.annotations.NullMarked;
