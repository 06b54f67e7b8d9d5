/** What can be done with envois, and the work that makes them leave. */
@NullMarked
package fr.ancrage.notifications.envois.usecase;

import org.jspecify.annotations.NullMarked;
