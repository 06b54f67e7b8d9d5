/** Rows come in, the week is frozen, the table is read as it was. */
@NullMarked
package fr.ancrage.notifications.tableaux.usecase;

import org.jspecify.annotations.NullMarked;
