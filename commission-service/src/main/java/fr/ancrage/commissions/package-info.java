/**
 * Formations, sittings, agendas, opinions and recommendations, relevé de décisions, indicators of
 * the charter.
 */
@NullMarked
package fr.ancrage.commissions;

import org.jspecify.annotations.NullMarked;
