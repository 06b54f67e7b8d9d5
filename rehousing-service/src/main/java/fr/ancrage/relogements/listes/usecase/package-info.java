/** Lists are frozen week after week, then read again as they were sent. */
@NullMarked
package fr.ancrage.relogements.listes.usecase;

import org.jspecify.annotations.NullMarked;
