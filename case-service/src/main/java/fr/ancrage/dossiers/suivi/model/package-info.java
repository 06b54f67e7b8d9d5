/** What an organisation notes about a case for its own work. */
@NullMarked
package fr.ancrage.dossiers.suivi.model;

import org.jspecify.annotations.NullMarked;
