/** The concours de la force publique asked for a dossier, from the réquisition to its outcome. */
@NullMarked
package fr.ancrage.relogements.concours.model;

import org.jspecify.annotations.NullMarked;
