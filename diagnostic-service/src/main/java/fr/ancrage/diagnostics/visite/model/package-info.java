/** A visite d'anticipation before it is asked: when it will be, or why it will not. */
@NullMarked
package fr.ancrage.diagnostics.visite.model;

import org.jspecify.annotations.NullMarked;
