/** The names of services by date, read from data. */
@NullMarked
package fr.ancrage.commissions.releve.noms;

import org.jspecify.annotations.NullMarked;
