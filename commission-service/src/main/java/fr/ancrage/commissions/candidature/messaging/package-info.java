/** Messages to use cases. */
@NullMarked
package fr.ancrage.commissions.candidature.messaging;

import org.jspecify.annotations.NullMarked;
