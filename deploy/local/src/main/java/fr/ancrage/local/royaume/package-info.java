/**
 * Makes a Keycloak realm what its files say, whether it exists or not: Keycloak's own import skips
 * a realm that is already there, so that the file and the realm drift apart (quality.md, gateway
 * and security).
 */
@NullMarked
package fr.ancrage.local.royaume;

import org.jspecify.annotations.NullMarked;
