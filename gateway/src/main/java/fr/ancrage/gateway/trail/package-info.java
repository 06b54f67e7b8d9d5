/**
 * The gateway's own trail: who came in and left, who was not let through, and what was done to
 * accounts; its heads are kept by a service, as those of the services are.
 */
@NullMarked
package fr.ancrage.gateway.trail;

import org.jspecify.annotations.NullMarked;
