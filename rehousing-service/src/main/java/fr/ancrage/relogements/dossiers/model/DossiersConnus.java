package fr.ancrage.relogements.dossiers.model;

import java.util.Optional;

/** The dossiers that this service has heard of. */
public interface DossiersConnus {

    /** Keeps what was last told; telling it again changes nothing. */
    void retenir(DossierConnu dossier);

    Optional<DossierConnu> trouver(String dossier);
}
