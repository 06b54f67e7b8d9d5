/** Facts come in, facts of the pool go out. */
@NullMarked
package fr.ancrage.relogements.vivier.messaging;

import org.jspecify.annotations.NullMarked;
