/**
 * The legal clock: every deadline of the procedure, by dated rule sets that are data, with
 * the rule set, the article and the reason of each date. Nothing is stored here: the dossier keeps
 * what it asked to be computed.
 */
@NullMarked
package fr.ancrage.dossiers.echeances;

import org.jspecify.annotations.NullMarked;
