/**
 * What has to be done once each business day: the sweep of deadlines, weekly lists, reminders. Each
 * is idempotent by its business keys; the lock only keeps two instances from doing it at once.
 */
@NullMarked
package fr.ancrage.platform.daily;

import org.jspecify.annotations.NullMarked;
