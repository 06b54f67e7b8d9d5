/**
 * One service asking another, as itself: client credentials with the scopes that it names, never a
 * person's rights. What is away is told as away, so that a consumer pauses instead of parking.
 */
@NullMarked
package fr.ancrage.platform.machine;

import org.jspecify.annotations.NullMarked;
