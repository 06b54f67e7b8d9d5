/** One document by dossier, its journal inside. */
@NullMarked
package fr.ancrage.relogements.vivier.persistence;

import org.jspecify.annotations.NullMarked;
