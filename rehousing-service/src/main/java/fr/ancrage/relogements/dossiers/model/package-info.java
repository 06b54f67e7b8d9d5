/** What this service knows of a dossier: that it exists, and where. */
@NullMarked
package fr.ancrage.relogements.dossiers.model;

import org.jspecify.annotations.NullMarked;
