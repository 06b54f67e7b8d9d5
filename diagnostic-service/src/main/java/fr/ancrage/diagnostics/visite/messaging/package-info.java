/** Acts and opinions come in. */
@NullMarked
package fr.ancrage.diagnostics.visite.messaging;

import org.jspecify.annotations.NullMarked;
