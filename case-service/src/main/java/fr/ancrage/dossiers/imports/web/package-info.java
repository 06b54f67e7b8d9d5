/** Imports over HTTP. */
@NullMarked
package fr.ancrage.dossiers.imports.web;

import org.jspecify.annotations.NullMarked;
