/**
 * Messages between services: topology declared from the contracts, publishing with confirms,
 * consuming where poison is parked and an outage only pauses, and the operator's view of what is
 * parked.
 */
@NullMarked
package fr.ancrage.platform.messages;

import org.jspecify.annotations.NullMarked;
