/**
 * What leaves: one envoi for each letter, mail or message, from prepared to confirmed, without
 * framework.
 */
@NullMarked
package fr.ancrage.notifications.envois.model;

import org.jspecify.annotations.NullMarked;
