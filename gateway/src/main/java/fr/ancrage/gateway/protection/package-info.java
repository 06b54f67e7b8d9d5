/**
 * What every request goes through before a route: headers, limits, the origin of what changes
 * state,\n * and the words in which a refusal is said (RFC 9457).
 */
@NullMarked
package fr.ancrage.gateway.protection;

import org.jspecify.annotations.NullMarked;
