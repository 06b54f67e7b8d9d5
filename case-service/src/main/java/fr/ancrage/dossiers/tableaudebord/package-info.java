/** The read side: lists, search, names for other services' lists. */
@NullMarked
package fr.ancrage.dossiers.tableaudebord;

import org.jspecify.annotations.NullMarked;
