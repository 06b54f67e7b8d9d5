/** Proposals over HTTP. */
@NullMarked
package fr.ancrage.dossiers.rapprochement.web;

import org.jspecify.annotations.NullMarked;
