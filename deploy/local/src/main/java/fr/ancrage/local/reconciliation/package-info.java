/**
 * What the databases of all services say of one another, read behind their backs: for the operator
 * after a restore, and for the drills. Nothing of what is read is shown but places, ids and types.
 */
@NullMarked
package fr.ancrage.local.reconciliation;

import org.jspecify.annotations.NullMarked;
