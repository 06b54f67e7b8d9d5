/** A service met from outside: run from its jar as a process, asked over HTTP as somebody. */
@NullMarked
package fr.ancrage.platform.test.processes;

import org.jspecify.annotations.NullMarked;
