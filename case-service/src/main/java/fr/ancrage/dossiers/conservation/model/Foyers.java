package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Households with all their cases. */
public interface Foyers {

    /** The household of a case, by the reference that its letters bear. */
    Optional<Foyer> parReference(String departement, String reference);

    Optional<Foyer> duDossier(String dossier);

    /** The households of these cases that have no other case. */
    Set<String> entiers(Set<String> dossiers);

    /** All households of these cases, those merged into them included. */
    Set<String> menages(Set<String> dossiers);

    /** Cases that ended on a day or before, absorbed ones excepted. */
    List<String> termines(String departement, LocalDate auPlusTard);
}
