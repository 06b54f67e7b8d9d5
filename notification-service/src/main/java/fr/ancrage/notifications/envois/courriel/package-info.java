/** Mail over SMTP: what a server answered, and what nobody knows. */
@NullMarked
package fr.ancrage.notifications.envois.courriel;

import org.jspecify.annotations.NullMarked;
