/**
 * Plans the visits, follows what happens to their dossiers, asks what is due or what an agent
 * wants.
 */
@NullMarked
package fr.ancrage.diagnostics.visite.usecase;

import org.jspecify.annotations.NullMarked;
