/** Who sees what here: the table of product §3, written once. */
@NullMarked
package fr.ancrage.relogements.habilitation;

import org.jspecify.annotations.NullMarked;
