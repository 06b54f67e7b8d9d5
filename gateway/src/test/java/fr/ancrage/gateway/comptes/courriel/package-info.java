@NullMarked
package fr.ancrage.gateway.comptes.courriel;

import org.jspecify.annotations.NullMarked;
