/** Agents' accounts: leads manage those of their organisation, administrators name the leads. */
@NullMarked
package fr.ancrage.gateway.comptes;

import org.jspecify.annotations.NullMarked;
