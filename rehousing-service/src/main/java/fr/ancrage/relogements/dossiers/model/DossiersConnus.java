package fr.ancrage.relogements.dossiers.model;

import java.util.Optional;

/** The dossiers that this service has heard of. */
public interface DossiersConnus {

    /** Keeps what was last told; telling it again changes nothing. */
    /**
     * @param sequence the place, in the dossier's history, of what told it: an older word changes
     *     nothing
     */
    void retenir(DossierConnu dossier, long sequence);

    Optional<DossierConnu> trouver(String dossier);
}
