package fr.ancrage.dossiers.conservation.model;

import java.util.Optional;

/** The proofs of purges; they are kept. */
public interface Purges {

    /** Once for a class, a département and a day, however often it is asked. */
    void noter(Purge purge);

    Optional<Purge> derniere(String objet, String departement);
}
