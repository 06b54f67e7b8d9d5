/** Lists of others that are done. */
@NullMarked
package fr.ancrage.notifications.transmissions.messaging;

import org.jspecify.annotations.NullMarked;
