/** Habilitations with their journal, and the day of each account's last use. */
@NullMarked
package fr.ancrage.gateway.comptes.persistence;

import org.jspecify.annotations.NullMarked;
