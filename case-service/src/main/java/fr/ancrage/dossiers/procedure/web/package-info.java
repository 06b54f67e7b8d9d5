/** One case over HTTP. */
@NullMarked
package fr.ancrage.dossiers.procedure.web;

import org.jspecify.annotations.NullMarked;
