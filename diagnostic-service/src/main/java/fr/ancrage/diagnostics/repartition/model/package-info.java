/**
 * Routing as data: ordered rules of the charter, the first that matches wins, each result names its
 * rule (domain §6).
 */
@NullMarked
package fr.ancrage.diagnostics.repartition.model;

import org.jspecify.annotations.NullMarked;
