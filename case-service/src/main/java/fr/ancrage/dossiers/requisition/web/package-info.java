/** Who reads the réquisition's screen. */
@NullMarked
package fr.ancrage.dossiers.requisition.web;

import org.jspecify.annotations.NullMarked;
