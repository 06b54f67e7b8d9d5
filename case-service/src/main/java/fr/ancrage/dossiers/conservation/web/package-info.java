/**
 * The data-protection officer's doors: erasures with their proofs, legal holds, periods, exports.
 */
@NullMarked
package fr.ancrage.dossiers.conservation.web;

import org.jspecify.annotations.NullMarked;
