/** Envois as journaled documents, the claims that keep each unique, sealed letters. */
@NullMarked
package fr.ancrage.notifications.envois.persistence;

import org.jspecify.annotations.NullMarked;
