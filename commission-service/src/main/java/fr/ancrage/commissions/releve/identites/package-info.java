/** Asks the case-service, as itself, who the households are. */
@NullMarked
package fr.ancrage.commissions.releve.identites;

import org.jspecify.annotations.NullMarked;
