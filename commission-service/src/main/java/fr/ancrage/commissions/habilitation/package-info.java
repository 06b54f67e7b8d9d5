/** Who sees what of the commissions (product §3), transcribed once. */
@NullMarked
package fr.ancrage.commissions.habilitation;

import org.jspecify.annotations.NullMarked;
