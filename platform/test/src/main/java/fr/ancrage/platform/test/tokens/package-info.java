/**
 * Tokens for tests: an issuer inside the test's own process, with its keys and its introspection.
 */
@NullMarked
package fr.ancrage.platform.test.tokens;

import org.jspecify.annotations.NullMarked;
