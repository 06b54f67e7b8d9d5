/** Filters that an agent keeps under a name, alone or with its organisation. */
@NullMarked
package fr.ancrage.dossiers.vues;

import org.jspecify.annotations.NullMarked;
