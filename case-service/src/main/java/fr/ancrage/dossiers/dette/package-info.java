/**
 * What is owed, says who, since when; which definitions of arrears that meets; what the household
 * can pay, and the plans by which it pays. Facts alone are kept, one document by case; all else is
 * computed on the day that one asks.
 */
@NullMarked
package fr.ancrage.dossiers.dette;

import org.jspecify.annotations.NullMarked;
