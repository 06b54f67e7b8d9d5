/**
 * The journal inside the aggregate: one document holds a state, what happened to it, what of that
 * was published (outbox) and which messages caused it (inbox). One atomic write does all four jobs,
 * so nothing here needs a transaction, and neither a crash nor a second delivery loses or doubles
 * anything.
 */
@NullMarked
package fr.ancrage.platform.journal;

import org.jspecify.annotations.NullMarked;
