package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of concours: each with its journal, and the lists that people read. */
public interface Registre {

    Optional<Versionne> trouver(ConcoursId id);

    /** Whether its own history names the message. */
    boolean connait(ConcoursId id, String message);

    /**
     * @return false when it exists already
     */
    boolean creer(Concours concours, FaitConcours fait, Origine origine);

    /**
     * Keeps the new state and its fact together, or fails as a whole when it was changed meanwhile.
     */
    void changer(long version, Concours concours, FaitConcours fait, Origine origine);

    List<Versionne> page(Filtre filtre, int page, int taille);

    long nombre(Filtre filtre);

    /** Those of a département that have something to tell SIAO. */
    List<Versionne> aMentionner(String departement);

    record Versionne(Concours concours, long version) {}

    /**
     * Who or what caused a change.
     *
     * @param message what caused it, when it must not be done twice
     */
    record Origine(String auteur, @Nullable String message) {}

    /**
     * @param cles what the reader may see; part of the query
     * @param jour the day on which silence counts
     * @param inconnu households that no organisation had declared known
     * @param executionAttendue granted, possible on that day, and nobody said what became of it
     * @param veilleAttendue veille sociale asked and nothing noted
     * @param annonceDu expulsions announced from this day on
     */
    record Filtre(
            Set<String> cles,
            LocalDate jour,
            @Nullable EtatConcours etat,
            @Nullable CategorieSiao categorie,
            @Nullable String arrondissement,
            @Nullable String parc,
            @Nullable String dossier,
            @Nullable Boolean critere,
            @Nullable Boolean inconnu,
            boolean critereManquant,
            boolean executionAttendue,
            boolean veilleAttendue,
            boolean annonceTardive,
            @Nullable LocalDate annonceDu) {

        public Filtre {
            cles = Set.copyOf(cles);
        }
    }
}
