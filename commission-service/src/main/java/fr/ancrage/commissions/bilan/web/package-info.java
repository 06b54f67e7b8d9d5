/** The bilan over HTTP, and its document. */
@NullMarked
package fr.ancrage.commissions.bilan.web;

import org.jspecify.annotations.NullMarked;
