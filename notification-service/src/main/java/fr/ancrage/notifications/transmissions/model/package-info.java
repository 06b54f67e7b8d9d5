/** What a partner owes another, and whether it was done (domain §4.8). */
@NullMarked
package fr.ancrage.notifications.transmissions.model;

import org.jspecify.annotations.NullMarked;
