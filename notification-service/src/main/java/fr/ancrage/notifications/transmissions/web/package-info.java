/** Transmissions due, done and late, over HTTP. */
@NullMarked
package fr.ancrage.notifications.transmissions.web;

import org.jspecify.annotations.NullMarked;
