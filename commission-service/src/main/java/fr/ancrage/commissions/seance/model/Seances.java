package fr.ancrage.commissions.seance.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where sittings are kept, each with its journal. */
public interface Seances {

    Optional<Versionnee> trouver(SeanceId id);

    /**
     * @return false when it is programmed already
     */
    boolean creer(Decision.Prise prise, Origine origine);

    /**
     * Keeps the new state and its facts together, or fails as a whole when somebody else changed it
     * meanwhile.
     */
    void changer(long version, Decision.Prise prise, Origine origine);

    /** Those that have the case on their agenda, past ones included. */
    List<SeanceId> duDossier(String dossier);

    /** Sittings to come that have these cases on their agenda, by case. */
    Map<String, Seance> prochaines(Collection<String> dossiers);

    /** Sittings held since a day, closed or not: what a sweep looks through. */
    List<Seance> tenuesDepuis(LocalDate jour);

    /** Days on which the formations of a département meet, cancelled sittings left out. */
    Map<String, List<LocalDate>> jours(String departement, LocalDate depuis);

    Page page(Filtre filtre, int page, int taille);

    PagePreconisations preconisations(FiltrePreconisations filtre, int page, int taille);

    record Versionnee(Seance seance, long version) {}

    /**
     * Who or what caused a change.
     *
     * @param message the message that caused it, when one did
     */
    record Origine(String auteur, @Nullable String message) {}

    record Filtre(
            Set<String> cles,
            @Nullable String formation,
            Seance.@Nullable Etat etat,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            boolean recentesDAbord) {}

    record Page(List<Seance> elements, long total) {}

    /**
     * @param membre who sat: those of sittings held since {@code siegeDepuis}, and of older ones
     *     those that are addressed to it
     * @param enRetardLe only what should have been done before that day
     */
    record FiltrePreconisations(
            Set<String> cles,
            @Nullable String membre,
            LocalDate siegeDepuis,
            boolean ouvertes,
            @Nullable String organisation,
            @Nullable String dossier,
            @Nullable String type,
            @Nullable LocalDate enRetardLe) {}

    /** One recommendation, with the sitting that it comes from. */
    record Ligne(Seance seance, Inscription inscription, Preconisation preconisation) {}

    record PagePreconisations(List<Ligne> elements, long total) {}
}
