/**
 * The annual duty of the CCAPEX: what it counted, what others declare, what it proposes.
 */
@NullMarked
package fr.ancrage.commissions.bilan.model;

import org.jspecify.annotations.NullMarked;
