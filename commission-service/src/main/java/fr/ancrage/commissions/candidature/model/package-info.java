/** What makes a case a candidate for examination, and what is known of it meanwhile. */
@NullMarked
package fr.ancrage.commissions.candidature.model;

import org.jspecify.annotations.NullMarked;
