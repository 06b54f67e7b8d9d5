/**
 * The directory is Keycloak, by its administration API, as a client that manages accounts alone.
 */
@NullMarked
package fr.ancrage.gateway.comptes.annuaire;

import org.jspecify.annotations.NullMarked;
