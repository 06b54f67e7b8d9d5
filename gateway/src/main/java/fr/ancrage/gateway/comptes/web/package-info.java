/** Accounts over HTTP, and the door that looks at each caller's habilitation. */
@NullMarked
package fr.ancrage.gateway.comptes.web;

import org.jspecify.annotations.NullMarked;
