package fr.ancrage.dossiers.procedure.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims on act numbers, and on the keys that only one household may hold. */
public interface Revendications {

    /**
     * The claim that stands after this call: ours when the number was free, or freed by an undone
     * import.
     */
    Revendication revendiquer(String cle, String empreinte, Provenance provenance);

    /**
     * As many claims at once.
     *
     * @return the keys that nobody had claimed before, and that are ours now
     */
    default Set<String> revendiquer(Collection<Demande> demandes) {
        Set<String> prises = new HashSet<>();
        for (Demande demande : demandes) {
            if (trouver(demande.cle()).isEmpty()
                    && revendiquer(demande.cle(), demande.empreinte(), demande.provenance())
                            .provenance()
                            .equals(demande.provenance())) {
                prises.add(demande.cle());
            }
        }
        return prises;
    }

    /** A number to be claimed. */
    record Demande(String cle, String empreinte, Provenance provenance) {}

    Optional<Revendication> trouver(String cle);

    /** Those of these keys that are claimed. */
    default Map<String, Revendication> trouver(Set<String> cles) {
        return cles.stream()
                .flatMap(cle -> trouver(cle).stream())
                .collect(Collectors.toMap(Revendication::cle, r -> r));
    }

    /** The first decision stands; a later one is ignored and the first returned. */
    Revendication decider(String cle, int generation, Revendication.Decision decision);

    /**
     * The decisions on claims that are ours and nobody has decided.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else decided
     *     one of them meanwhile
     */
    default void decider(int generation, Map<String, Revendication.Decision> decisions) {
        decisions.forEach((cle, decision) -> decider(cle, generation, decision));
    }

    void appliquee(String cle, int generation);

    default void appliquees(Collection<String> cles, int generation) {
        cles.forEach(cle -> appliquee(cle, generation));
    }

    void annuler(String cle, int generation);

    List<Revendication> duLot(String lot);

    /**
     * Claims a household's key (full name at an address) before its case is opened.
     *
     * @param acte key of the act that opens
     * @return who holds the key after this call
     */
    CleFoyer revendiquerFoyer(String cle, String acte, int generation, String menage);

    /**
     * Claims several keys at once.
     *
     * @return those that somebody else holds
     */
    default Set<String> revendiquerFoyers(Collection<CleFoyer> foyers) {
        Set<String> tenus = new HashSet<>();
        for (CleFoyer foyer : foyers) {
            if (!revendiquerFoyer(foyer.cle(), foyer.acte(), foyer.generation(), foyer.menage())
                    .equals(foyer)) {
                tenus.add(foyer.cle());
            }
        }
        return tenus;
    }

    /** Gives keys back that nothing was opened under; those of others stay. */
    void rendreFoyers(Collection<CleFoyer> foyers);

    /**
     * Takes a key over from an opening that will never be: nothing happens when somebody else was
     * quicker.
     */
    void reprendreFoyer(CleFoyer perimee, String acte, int generation, String menage);

    /** The act whose case holds a household's key. */
    record CleFoyer(String cle, String acte, int generation, String menage) {}
}
