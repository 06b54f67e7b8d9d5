/**
 * Who has a part in a dossier without having a mission in it: its landlord, the members of its
 * sittings, who holds the pool that it is in, who leads its rehousing. It opens the reports that
 * were handed in, and nothing else of a mission (product §3).
 */
@NullMarked
package fr.ancrage.diagnostics.partie;

import org.jspecify.annotations.NullMarked;
