package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pool: each dossier with its journal, and the lists that people read. */
public interface Vivier {

    Optional<Versionnee> trouver(EntreeId id);

    /** Whether its own history names the message. */
    boolean connait(EntreeId id, String message);

    /**
     * @return false when it exists already
     */
    boolean creer(Decision.Prise prise, Origine origine);

    /** Keeps the new state and its facts together, or fails as a whole. */
    void changer(long version, Decision.Prise prise, Origine origine);

    List<Versionnee> page(Filtre filtre, int page, int taille);

    long nombre(Filtre filtre);

    record Versionnee(EntreeVivier entree, long version) {}

    /**
     * Who or what caused a change.
     *
     * @param message what caused it, when it must not be done twice
     */
    record Origine(String auteur, @Nullable String message) {}

    /**
     * @param cles what the reader may see; part of the query
     * @param sansChefDeFile complete, and nobody leads
     * @param sansProposition led, and no proposal waits for an answer
     * @param rappelAu stays whose first alert has come on that day
     * @param limiteAu stays whose limit has come on that day
     * @param demandeAu requests for housing to renew on that day
     * @param daloAu recourses whose delay is near, or has passed, on that day
     */
    record Filtre(
            Set<String> cles,
            @Nullable EtatEntree etat,
            @Nullable String chefDeFile,
            @Nullable String dossier,
            boolean sansChefDeFile,
            boolean sansProposition,
            @Nullable LocalDate rappelAu,
            @Nullable LocalDate limiteAu,
            @Nullable LocalDate demandeAu,
            @Nullable LocalDate daloAu) {

        public Filtre {
            cles = Set.copyOf(cles);
        }
    }
}
