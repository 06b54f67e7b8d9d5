/** Weekly tables as journaled documents. */
@NullMarked
package fr.ancrage.notifications.tableaux.persistence;

import org.jspecify.annotations.NullMarked;
