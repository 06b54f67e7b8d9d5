package fr.ancrage.commissions.candidature.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where what is known of the cases is kept, each with its journal. */
public interface DossiersSuivis {

    Optional<DossierSuivi> trouver(String id);

    /** Those known here, by id. */
    Map<String, DossierSuivi> trouver(Collection<String> ids);

    /**
     * Adds to what is known of a case, once by cause, and opens it when it is new. What teaches
     * nothing leaves no line.
     *
     * @param fait what happened, a code for the history
     * @return as it then is
     */
    DossierSuivi changer(
            String id,
            String departement,
            String fait,
            Cause cause,
            UnaryOperator<DossierSuivi> changement);

    /** The cases of a département that were merged, each with the one that was kept. */
    Map<String, String> reunions(String departement);

    /**
     * Who or what caused a change.
     *
     * @param cle what is done once: the message, or a key of its own; absent for an agent's act
     */
    record Cause(String auteur, @Nullable String cle) {
        public static Cause message(String id) {
            return new Cause("message", id);
        }
    }

    /**
     * @param aExaminerLe only what waits on that day; absent: all, whatever their state
     */
    record Filtre(
            Set<String> cles,
            @Nullable String formation,
            @Nullable String dossier,
            @Nullable LocalDate aExaminerLe) {}

    record Page(List<String> candidatures, List<DossierSuivi> dossiers, long total) {}

    /** The candidatures that wait, the oldest first. */
    Page candidatures(Filtre filtre, int page, int taille);
}
