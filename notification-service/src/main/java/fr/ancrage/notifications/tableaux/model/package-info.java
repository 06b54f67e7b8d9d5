/** The weekly table of commandements de payer, open until its Monday, frozen after. */
@NullMarked
package fr.ancrage.notifications.tableaux.model;

import org.jspecify.annotations.NullMarked;
