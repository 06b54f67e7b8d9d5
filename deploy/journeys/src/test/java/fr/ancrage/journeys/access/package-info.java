/** Who may do what, on every endpoint that there is, with the tokens of a real Keycloak. */
@NullMarked
package fr.ancrage.journeys.access;

import org.jspecify.annotations.NullMarked;
