/** What waits for the caller today, in one list. */
@NullMarked
package fr.ancrage.notifications.travail;

import org.jspecify.annotations.NullMarked;
