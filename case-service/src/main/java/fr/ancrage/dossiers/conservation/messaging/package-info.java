/** Each service's answer to an erasure. */
@NullMarked
package fr.ancrage.dossiers.conservation.messaging;

import org.jspecify.annotations.NullMarked;
