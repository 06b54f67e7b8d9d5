/** What the secretariat does to a sitting, what others do to what it recommended. */
@NullMarked
package fr.ancrage.commissions.seance.usecase;

import org.jspecify.annotations.NullMarked;
