/** Transmissions come due, are done, are late. */
@NullMarked
package fr.ancrage.notifications.transmissions.usecase;

import org.jspecify.annotations.NullMarked;
