/**
 * Content sealed at rest. {@link fr.ancrage.platform.sealing.Envelopes} seals under the key of a
 * département, which lies outside the database; {@link fr.ancrage.platform.sealing.SealedFields}
 * does it for the fields of a collection; {@link fr.ancrage.platform.sealing.Sealing} seals under a
 * key that is given, so that destroying the key destroys the content.
 */
@NullMarked
package fr.ancrage.platform.sealing;

import org.jspecify.annotations.NullMarked;
