/** Who records and reads the debt, and what they are told of it. */
@NullMarked
package fr.ancrage.dossiers.dette.web;

import org.jspecify.annotations.NullMarked;
