/** Who writes and reads notes, and what they are told of them. */
@NullMarked
package fr.ancrage.dossiers.notes.web;

import org.jspecify.annotations.NullMarked;
