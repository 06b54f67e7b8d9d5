/** The simulator of product §5: the legal clock on given facts, nothing stored. */
@NullMarked
package fr.ancrage.dossiers.echeances.web;

import org.jspecify.annotations.NullMarked;
