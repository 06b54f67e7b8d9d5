/** Files become acts, each line exactly once, whatever is killed meanwhile. */
@NullMarked
package fr.ancrage.dossiers.imports.usecase;

import org.jspecify.annotations.NullMarked;
