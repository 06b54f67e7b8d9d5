@NullMarked
package fr.ancrage.gateway.comptes.model;

import org.jspecify.annotations.NullMarked;
