/**
 * The services behind the door, one route each, static and explicit, each with its own time-out,
 * circuit breaker and bulkhead.
 */
@NullMarked
package fr.ancrage.gateway.routes;

import org.jspecify.annotations.NullMarked;
