/**
 * « Qui a eu connaissance de ma situation »: what the trails of all services say of one
 * household, as organisations, put together for the data-protection officer to hand over.
 */
@NullMarked
package fr.ancrage.dossiers.connaissance;

import org.jspecify.annotations.NullMarked;
