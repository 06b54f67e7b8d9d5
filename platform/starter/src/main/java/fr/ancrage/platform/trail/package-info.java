/**
 * Who read, exported, changed or was refused what: append-only, one entry per request, ids
 * and no personal data, each entry bound to the one before by its hash, so that a changed or
 * removed entry is found; and the last of each chain known elsewhere, so that a cut end is too. An
 * answer whose entry cannot be written does not leave.
 */
@NullMarked
package fr.ancrage.platform.trail;

import org.jspecify.annotations.NullMarked;
