/** Letters in plain French, with names valid at their day. */
@NullMarked
package fr.ancrage.notifications.redaction;

import org.jspecify.annotations.NullMarked;
