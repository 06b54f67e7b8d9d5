/** Who sees which case, and which classes of its data (product §3). */
@NullMarked
package fr.ancrage.dossiers.habilitation;

import org.jspecify.annotations.NullMarked;
