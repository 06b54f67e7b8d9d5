/**
 * From the cells of a partner's file to an act: headings, French values, and one verdict per line
 * (F-29).
 */
@NullMarked
package fr.ancrage.dossiers.imports.model;

import org.jspecify.annotations.NullMarked;
