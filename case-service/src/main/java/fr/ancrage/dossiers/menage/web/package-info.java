/**
 * The household as agents read, complete and correct it; its identity for letters and frozen lists,
 * to machines with the narrow scope for it.
 */
@NullMarked
package fr.ancrage.dossiers.menage.web;

import org.jspecify.annotations.NullMarked;
