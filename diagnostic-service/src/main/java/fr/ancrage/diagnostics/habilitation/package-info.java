/** Who may see which assignment and which class of its data (product §3), in one readable place. */
@NullMarked
package fr.ancrage.diagnostics.habilitation;

import org.jspecify.annotations.NullMarked;
