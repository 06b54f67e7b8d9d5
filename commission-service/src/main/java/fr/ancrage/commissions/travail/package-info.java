/** What waits for the caller today. */
@NullMarked
package fr.ancrage.commissions.travail;

import org.jspecify.annotations.NullMarked;
