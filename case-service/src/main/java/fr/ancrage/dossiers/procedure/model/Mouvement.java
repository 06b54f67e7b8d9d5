package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.List;

/** What a fact of another service does to the involvements of a case. */
public sealed interface Mouvement {

    /**
     * Organisations become involved.
     *
     * @param cle what they are involved in; their involvements' keys begin with it
     * @param sequence of the message that says it
     * @param exclusive who was involved in it before is no longer
     */
    record Ouverture(
            String cle, long sequence, boolean exclusive, List<Implication> implications)
            implements Mouvement {
        public Ouverture {
            implications = List.copyOf(implications);
        }
    }

    /** Whatever began under this key ends. */
    record Fermeture(String cle, long sequence, LocalDate le) implements Mouvement {}

    /** The history alone learns of it. */
    record Aucun() implements Mouvement {}
}
