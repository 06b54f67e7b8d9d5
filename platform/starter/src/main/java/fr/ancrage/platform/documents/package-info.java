/**
 * Documents that leave on paper: one way to make an accessible PDF (PDF/UA, tagged, fonts inside)
 * out of a template.
 */
@NullMarked
package fr.ancrage.platform.documents;

import org.jspecify.annotations.NullMarked;
