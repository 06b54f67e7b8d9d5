/** Reads « transmissions » of the charter, and nothing else. */
@NullMarked
package fr.ancrage.notifications.transmissions.charte;

import org.jspecify.annotations.NullMarked;
