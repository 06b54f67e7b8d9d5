/** One small document for each counted fact. */
@NullMarked
package fr.ancrage.commissions.indicateur.messaging;

import org.jspecify.annotations.NullMarked;
