/** Facts of the others, and the secretariat's own choices, about the candidates. */
@NullMarked
package fr.ancrage.commissions.candidature.usecase;

import org.jspecify.annotations.NullMarked;
