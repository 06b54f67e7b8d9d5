/**
 * The law of the eviction procedure as dated rules, and nothing else: which delay runs from which
 * fact, when it ends, by which text (domain §1). Pure: no clock, no database, no framework; facts,
 * rules, public holidays and the day on which one reads come from outside.
 *
 * <p>One class for each family of échéances ({@code EcheancesDu…}); every number of weeks or months
 * is read from the rules by its key, none is written here.
 */
@NullMarked
package fr.ancrage.dossiers.echeances.model;

import org.jspecify.annotations.NullMarked;
