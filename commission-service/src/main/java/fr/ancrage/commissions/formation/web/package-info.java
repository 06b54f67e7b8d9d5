/** The formations, as the API shows them. */
@NullMarked
package fr.ancrage.commissions.formation.web;

import org.jspecify.annotations.NullMarked;
