/**
 * What the household agreed to, refused or took back: dated, by which means, collected by
 * whom. It is kept in the case itself, so that it is merged, copied and erased with it.
 */
@NullMarked
package fr.ancrage.dossiers.consentement;

import org.jspecify.annotations.NullMarked;
