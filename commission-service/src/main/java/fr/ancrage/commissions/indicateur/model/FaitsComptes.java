package fr.ancrage.commissions.indicateur.model;

import java.util.Collection;
import java.util.List;

/** Where the counted facts are kept. */
public interface FaitsComptes {

    /** Keeps a fact, unless a later word about it is known. */
    void retenir(FaitCompte fait);

    /** The facts of a year, and every act that was undone, whatever its year. */
    List<FaitCompte> deLAnnee(String departement, int annee);

    /** The acts that bear these numbers. */
    List<FaitCompte> actes(String departement, Collection<String> numeros);

    /** The requests of these assignments. */
    List<FaitCompte> demandes(String departement, Collection<String> affectations);
}
