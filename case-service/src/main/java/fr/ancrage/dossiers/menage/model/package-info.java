/** The household: the only place where people's names, addresses and phones live. */
@NullMarked
package fr.ancrage.dossiers.menage.model;

import org.jspecify.annotations.NullMarked;
