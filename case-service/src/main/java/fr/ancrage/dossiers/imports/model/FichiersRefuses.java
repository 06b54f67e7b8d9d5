package fr.ancrage.dossiers.imports.model;

import java.util.Optional;

/** Files refused once for what they are: known by their digest, they are not read again. */
public interface FichiersRefuses {

    /** Why it was refused. */
    Optional<String> motif(String empreinte);

    void retenir(String empreinte, String motif);
}
