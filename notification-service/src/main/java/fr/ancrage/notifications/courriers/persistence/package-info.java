/** What each act asked, and what is known of each dossier. */
@NullMarked
package fr.ancrage.notifications.courriers.persistence;

import org.jspecify.annotations.NullMarked;
