package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact of another service does to the involvements of a case. */
public sealed interface Mouvement {

    /**
     * Organisations become involved.
     *
     * @param cle what they are involved in; their involvements' keys begin with it
     * @param sequence of the message that says it
     * @param exclusive who was involved in it before is no longer
     */
    record Ouverture(String cle, long sequence, boolean exclusive, List<Implication> implications)
            implements Mouvement {
        public Ouverture {
            implications = List.copyOf(implications);
        }
    }

    /**
     * Whatever began under this key ends.
     *
     * @param fin why no delay follows; none when one does, or there is none
     * @param sinon what is then over, when its beginning is not known here yet
     */
    record Fermeture(
            String cle,
            long sequence,
            LocalDate le,
            Implication.@Nullable Fin fin,
            List<Implication> sinon)
            implements Mouvement {
        public Fermeture {
            sinon = List.copyOf(sinon);
        }

        public Fermeture(String cle, long sequence, LocalDate le) {
            this(cle, sequence, le, null, List.of());
        }
    }

    /** Several things begin or end at once, each under its own key. */
    record Plusieurs(List<Mouvement> tous) implements Mouvement {
        public Plusieurs {
            tous = List.copyOf(tous);
        }
    }

    /** The history alone learns of it. */
    record Aucun() implements Mouvement {}
}
