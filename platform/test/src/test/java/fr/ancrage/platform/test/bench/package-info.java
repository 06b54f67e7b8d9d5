/** Ratios measured in one run on one machine; {@code make bench}, no part of {@code make test}. */
@NullMarked
package fr.ancrage.platform.test.bench;

import org.jspecify.annotations.NullMarked;
