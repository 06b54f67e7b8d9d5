/**
 * What each partner knows of a household, in one fiche: the CAF's table and ALFRESCO put together
 * . The charter says who gives what; this package, of which class of data each thing
 * is.
 */
@NullMarked
package fr.ancrage.dossiers.situation;

import org.jspecify.annotations.NullMarked;
