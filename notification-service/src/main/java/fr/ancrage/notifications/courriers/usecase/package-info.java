/** From a fact of another service to what must leave. */
@NullMarked
package fr.ancrage.notifications.courriers.usecase;

import org.jspecify.annotations.NullMarked;
