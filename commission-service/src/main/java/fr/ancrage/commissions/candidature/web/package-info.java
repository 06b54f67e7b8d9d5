/** The candidates, as the API shows them. */
@NullMarked
package fr.ancrage.commissions.candidature.web;

import org.jspecify.annotations.NullMarked;
