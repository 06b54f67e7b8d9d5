/** The papers of a réquisition. */
@NullMarked
package fr.ancrage.dossiers.requisition.model;

import org.jspecify.annotations.NullMarked;
