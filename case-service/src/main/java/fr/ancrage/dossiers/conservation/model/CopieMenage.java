package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a household gets that asks what is known of it (right of access): everything that each
 * service holds of it, and nothing of anybody else. A service that was away is named; without it
 * the copy is not complete.
 *
 * @param contenu sealed with the household's key: erased with it
 */
public record CopieMenage(
        String id,
        String departement,
        String reference,
        Set<String> dossiers,
        LocalDate etablieLe,
        List<Part> parts,
        byte[] contenu) {

    /**
     * What came of one service.
     *
     * @param elements how many things it holds
     */
    public record Part(String service, boolean recue, int elements) {}

    public CopieMenage {
        dossiers = Set.copyOf(dossiers);
        parts = List.copyOf(parts);
        contenu = contenu.clone();
    }

    @Override
    public byte[] contenu() {
        return contenu.clone();
    }

    public boolean complete() {
        return parts.stream().allMatch(Part::recue);
    }

    /** What the seal is bound to. */
    public static String contexte(String id) {
        return "copie/" + id;
    }

    @Override
    public String toString() {
        return "CopieMenage[" + id + "]";
    }
}
