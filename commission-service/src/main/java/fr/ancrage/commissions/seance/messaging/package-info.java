/** Facts of a sitting to contracts. */
@NullMarked
package fr.ancrage.commissions.seance.messaging;

import org.jspecify.annotations.NullMarked;
