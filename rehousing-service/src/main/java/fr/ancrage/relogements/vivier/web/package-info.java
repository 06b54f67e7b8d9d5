/** The pool under {@code /api/relogements/vivier}. */
@NullMarked
package fr.ancrage.relogements.vivier.web;

import org.jspecify.annotations.NullMarked;
