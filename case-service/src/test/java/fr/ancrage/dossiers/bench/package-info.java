/** Figures of this service; {@code make bench}, no part of {@code make test}. */
@NullMarked
package fr.ancrage.dossiers.bench;

import org.jspecify.annotations.NullMarked;
