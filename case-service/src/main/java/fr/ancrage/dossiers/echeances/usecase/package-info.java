/** What is decided of the legal clock's doubtful rules. */
@NullMarked
package fr.ancrage.dossiers.echeances.usecase;

import org.jspecify.annotations.NullMarked;
