/** Who may read what leaves: product §3, class M, transcribed once. */
@NullMarked
package fr.ancrage.notifications.habilitation;

import org.jspecify.annotations.NullMarked;
