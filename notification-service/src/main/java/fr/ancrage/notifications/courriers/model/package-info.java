/** The charter's matrix of letters: what an act or an event asks, of whom, and why. */
@NullMarked
package fr.ancrage.notifications.courriers.model;

import org.jspecify.annotations.NullMarked;
