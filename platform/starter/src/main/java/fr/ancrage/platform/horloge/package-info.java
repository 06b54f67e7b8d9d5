/**
 * The business clock. Rules read {@link fr.ancrage.platform.horloge.HorlogeMetier} and nothing
 * else, so that a delay can be shown on any day; tokens, leases and retries keep the system's clock
 * (architecture §6, two clocks).
 */
@NullMarked
package fr.ancrage.platform.horloge;

import org.jspecify.annotations.NullMarked;
