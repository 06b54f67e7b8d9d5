/**
 * The three cures of the embedded database server: an honest {@code hello}, a commit before each
 * reply, and indexes that serve.
 *
 * <p>Architecture note: this package bears its publisher's name on purpose. The constructor of
 * {@link de.bwaldvogel.mongo.backend.h2.H2UniqueIndex} is package-private, so that its index can
 * only be extended from here. Nothing outside {@code deploy/local} may look into this package; the
 * door is {@code fr.ancrage.local.MongoEmbarque}.
 */
@NullMarked
package de.bwaldvogel.mongo.backend.h2;

import org.jspecify.annotations.NullMarked;
