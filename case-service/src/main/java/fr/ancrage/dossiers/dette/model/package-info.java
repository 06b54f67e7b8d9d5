/** The statements, the plans and the budget of a case, and what follows from them. */
@NullMarked
package fr.ancrage.dossiers.dette.model;

import org.jspecify.annotations.NullMarked;
