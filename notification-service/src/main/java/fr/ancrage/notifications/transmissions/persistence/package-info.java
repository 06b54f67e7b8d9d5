/** Transmissions as journaled documents. */
@NullMarked
package fr.ancrage.notifications.transmissions.persistence;

import org.jspecify.annotations.NullMarked;
