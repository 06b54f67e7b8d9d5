/** Commandements de payer that were recorded. */
@NullMarked
package fr.ancrage.notifications.tableaux.messaging;

import org.jspecify.annotations.NullMarked;
