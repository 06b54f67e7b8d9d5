/** Why an agent reads what left about a case, told to those who answer for the policy. */
@NullMarked
package fr.ancrage.notifications.acces;

import org.jspecify.annotations.NullMarked;
