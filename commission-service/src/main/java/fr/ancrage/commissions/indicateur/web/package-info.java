/** The figures, as the API shows them. */
@NullMarked
package fr.ancrage.commissions.indicateur.web;

import org.jspecify.annotations.NullMarked;
