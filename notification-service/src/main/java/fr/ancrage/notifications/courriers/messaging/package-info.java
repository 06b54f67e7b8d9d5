/** Facts of other services, each by its own consumer. */
@NullMarked
package fr.ancrage.notifications.courriers.messaging;

import org.jspecify.annotations.NullMarked;
