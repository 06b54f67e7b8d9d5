package fr.ancrage.commissions.releve.model;

import java.util.Optional;

/** Where frozen relevés are kept; each is written once. */
public interface RelevesFiges {

    Optional<ReleveFige> trouver(String seance);

    /** Keeps it, unless it was frozen already. */
    void figer(ReleveFige releve);
}
