/**
 * Signing in and out. The browser holds a session cookie and nothing else; the tokens that Keycloak
 * issued stay, sealed, in a versioned document of the shared store and are refreshed by one caller
 * at a time.
 */
@NullMarked
package fr.ancrage.gateway.signin;

import org.jspecify.annotations.NullMarked;
