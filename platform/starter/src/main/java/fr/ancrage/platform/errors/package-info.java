/**
 * One shape for every refusal and failure (RFC 9457), stable codes for partners' software, kind
 * French for people, and nothing of the inside: no class name, no value that was sent.
 */
@NullMarked
package fr.ancrage.platform.errors;

import org.jspecify.annotations.NullMarked;
