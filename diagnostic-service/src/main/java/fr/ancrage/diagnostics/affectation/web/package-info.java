/** The assignments over HTTP. */
@NullMarked
package fr.ancrage.diagnostics.affectation.web;

import org.jspecify.annotations.NullMarked;
