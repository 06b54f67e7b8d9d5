/** Follow-ups in MongoDB. */
@NullMarked
package fr.ancrage.dossiers.suivi.persistence;

import org.jspecify.annotations.NullMarked;
