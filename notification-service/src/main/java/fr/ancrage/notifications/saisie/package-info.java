/** What people and software type, checked field by field before it becomes a value of the model. */
@NullMarked
package fr.ancrage.notifications.saisie;

import org.jspecify.annotations.NullMarked;
