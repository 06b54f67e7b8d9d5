/** The door of saved views. */
@NullMarked
package fr.ancrage.dossiers.vues.web;

import org.jspecify.annotations.NullMarked;
