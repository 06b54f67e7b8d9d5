/** Processes are killed under load; afterwards effects equal commands, exactly once. */
@NullMarked
package fr.ancrage.journeys.drills;

import org.jspecify.annotations.NullMarked;
