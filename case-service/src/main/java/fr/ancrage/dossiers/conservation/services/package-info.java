/** What the other services hold of a household, asked of each as a machine. */
@NullMarked
package fr.ancrage.dossiers.conservation.services;

import org.jspecify.annotations.NullMarked;
