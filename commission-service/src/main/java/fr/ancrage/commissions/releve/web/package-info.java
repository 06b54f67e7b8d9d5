/** The documents of a sitting. */
@NullMarked
package fr.ancrage.commissions.releve.web;

import org.jspecify.annotations.NullMarked;
