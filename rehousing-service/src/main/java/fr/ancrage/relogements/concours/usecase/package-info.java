/** Facts of the dossier are recorded, agents act on one concours, lists are read. */
@NullMarked
package fr.ancrage.relogements.concours.usecase;

import org.jspecify.annotations.NullMarked;
