/**
 * Deny by default: without a valid bearer token of this very API, from an account that is still
 * active, nothing answers (architecture §6). What an agent may then do is the service's own policy.
 */
@NullMarked
package fr.ancrage.platform.security;

import org.jspecify.annotations.NullMarked;
