package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.repartition.model.Mission;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The read side: what the lists show, with the policy as part of the query. */
public interface ListeAffectations {

    /**
     * @param cles keys that open whatever the date
     * @param clesDeMission keys that open a mission that ended at the earliest on {@code
     *     missionsDepuis}
     */
    record Visible(Set<String> cles, Set<String> clesDeMission, LocalDate missionsDepuis) {

        public boolean aucune() {
            return cles.isEmpty() && clesDeMission.isEmpty();
        }
    }

    /**
     * @param enRetardLe only what is open and should have been done before that day
     * @param du with {@code au}: only what is open and due between these two days
     * @param inactifDepuis only what is open and without any activity since that day
     */
    record Filtre(
            @Nullable Etat etat,
            @Nullable Mission mission,
            @Nullable String organisation,
            @Nullable String dossier,
            @Nullable String agent,
            @Nullable LocalDate enRetardLe,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            @Nullable LocalDate inactifDepuis) {}

    /** An agent of an organisation, and how many missions it has in hand. */
    record AgentDeLOrganisation(String identifiant, long enCours) {}

    /** Those who have ever taken a mission of the organisation, by their identifiers. */
    List<AgentDeLOrganisation> agents(String organisation);

    List<Versionnee> page(Visible visible, Filtre filtre, int page, int taille);

    long nombre(Visible visible, Filtre filtre);
}
