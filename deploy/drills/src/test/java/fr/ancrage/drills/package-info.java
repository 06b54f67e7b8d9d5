/** Processes are killed under load; afterwards effects equal commands, exactly once. */
@NullMarked
package fr.ancrage.drills;

import org.jspecify.annotations.NullMarked;
