/**
 * The gateway: the one door of the portal and of partners' software. It signs agents in, keeps
 * their\n * tokens away from the browser, and hands requests to the service that answers them.
 */
@NullMarked
package fr.ancrage.gateway;

import org.jspecify.annotations.NullMarked;
