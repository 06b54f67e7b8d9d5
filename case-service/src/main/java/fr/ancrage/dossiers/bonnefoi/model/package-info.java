/** Assessments of good faith. */
@NullMarked
package fr.ancrage.dossiers.bonnefoi.model;

import org.jspecify.annotations.NullMarked;
