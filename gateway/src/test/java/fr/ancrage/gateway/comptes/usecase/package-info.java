@NullMarked
package fr.ancrage.gateway.comptes.usecase;

import org.jspecify.annotations.NullMarked;
