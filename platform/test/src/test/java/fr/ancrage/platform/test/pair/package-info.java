/**
 * The publisher and its consumer on a real broker and a real database: the pair on which the whole
 * house stands.
 */
@NullMarked
package fr.ancrage.platform.test.pair;

import org.jspecify.annotations.NullMarked;
