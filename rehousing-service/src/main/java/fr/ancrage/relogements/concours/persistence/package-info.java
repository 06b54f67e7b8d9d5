/** One document by dossier, its journal inside. */
@NullMarked
package fr.ancrage.relogements.concours.persistence;

import org.jspecify.annotations.NullMarked;
