/** Why an agent reads a case in the commissions, told to those who answer for the policy. */
@NullMarked
package fr.ancrage.commissions.acces;

import org.jspecify.annotations.NullMarked;
