/** Why an agent reads a concours or an entry of the pool, to those who answer for the policy. */
@NullMarked
package fr.ancrage.relogements.acces;

import org.jspecify.annotations.NullMarked;
