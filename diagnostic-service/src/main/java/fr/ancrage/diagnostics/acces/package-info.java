/** Why an agent reads a mission, told to those who answer for the policy. */
@NullMarked
package fr.ancrage.diagnostics.acces;

import org.jspecify.annotations.NullMarked;
