/** Reads the sections of the charter that name people to write to, and nothing else. */
@NullMarked
package fr.ancrage.notifications.annuaire.charte;

import org.jspecify.annotations.NullMarked;
