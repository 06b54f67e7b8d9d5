package fr.ancrage.dossiers.menage.model;

import java.util.List;
import java.util.Set;

/**
 * One key for each household, under which others seal what must stay as it was sent; erasing the
 * household destroys it, and with it all that was sealed.
 */
public interface ClesMenages {

    /**
     * A household's key.
     *
     * @param cle 32 bytes in base 64
     * @param anterieures keys of households that were merged into this one: what was sealed before
     *     the merge opens with them
     */
    record CleMenage(String cle, List<String> anterieures) {
        public CleMenage {
            anterieures = List.copyOf(anterieures);
        }

        @Override
        public String toString() {
            return "CleMenage[***]";
        }
    }

    /**
     * The key, made at first need; two callers at once get the same.
     *
     * @param departement whose own key wraps it where it is stored
     */
    CleMenage pour(String menage, String departement);

    /** From now on the household goes by the key of the one it was merged into. */
    void reunir(String menage, String dans);

    /** These households, those merged into them and those that they were merged into. */
    Set<String> reunis(Set<String> menages);

    /** How many keys there are of these households. */
    long nombre(Set<String> menages);

    /** Nothing that was sealed for these households opens any more. */
    void detruire(Set<String> menages);
}
