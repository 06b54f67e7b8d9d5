/** Who is who in a département: organisations, their territories and mailboxes, communes. */
@NullMarked
package fr.ancrage.notifications.annuaire.model;

import org.jspecify.annotations.NullMarked;
