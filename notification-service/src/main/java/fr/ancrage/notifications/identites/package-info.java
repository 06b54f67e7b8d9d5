/** Names and addresses, asked of the case-service at the moment they are needed. */
@NullMarked
package fr.ancrage.notifications.identites;

import org.jspecify.annotations.NullMarked;
