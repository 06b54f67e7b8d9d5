/**
 * What a service holds about a subject: told to whoever has the right to it, erased everywhere at
 * once, and kept from coming back. The service says what it holds, one {@link
 * fr.ancrage.platform.erasure.PersonalData} by kind; the rest is the same for all.
 */
@NullMarked
package fr.ancrage.platform.erasure;

import org.jspecify.annotations.NullMarked;
