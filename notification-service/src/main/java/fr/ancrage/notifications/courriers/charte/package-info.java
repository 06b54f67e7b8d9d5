/** Reads « courriers » of the charter, and nothing else. */
@NullMarked
package fr.ancrage.notifications.courriers.charte;

import org.jspecify.annotations.NullMarked;
