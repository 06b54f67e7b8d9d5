/** A statement, a plan, a payment or a budget is recorded. */
@NullMarked
package fr.ancrage.dossiers.dette.usecase;

import org.jspecify.annotations.NullMarked;
