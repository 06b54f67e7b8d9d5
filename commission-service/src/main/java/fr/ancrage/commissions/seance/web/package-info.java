/** Sittings and recommendations, as the API shows them. */
@NullMarked
package fr.ancrage.commissions.seance.web;

import org.jspecify.annotations.NullMarked;
