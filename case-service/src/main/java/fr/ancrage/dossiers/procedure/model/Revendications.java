package fr.ancrage.dossiers.procedure.model;

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

    Optional<Revendication> trouver(String cle);

    /** Those of these keys that are claimed. */
    default Map<String, Revendication> trouver(Set<String> cles) {
        return cles.stream()
                .flatMap(cle -> trouver(cle).stream())
                .collect(Collectors.toMap(Revendication::cle, r -> r));
    }

    /** The first decision stands; a later one is ignored and the first returned. */
    Revendication decider(String cle, int generation, Revendication.Decision decision);

    void appliquee(String cle, int generation);

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
     * Takes a key over from an opening that will never be: nothing happens when somebody else was
     * quicker.
     */
    void reprendreFoyer(CleFoyer perimee, String acte, int generation, String menage);

    /** The act whose case holds a household's key. */
    record CleFoyer(String cle, String acte, int generation, String menage) {}
}
