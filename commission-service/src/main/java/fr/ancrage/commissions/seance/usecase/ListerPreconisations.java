package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.FiltrePreconisations;
import fr.ancrage.commissions.seance.model.Seances.PagePreconisations;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recommendations that an agent may see, those due first. */
@UseCase
public class ListerPreconisations {

    /**
     * @param miennes only those that the agent's own organisation carries out
     */
    public record Recherche(
            boolean miennes,
            boolean enRetard,
            boolean ouvertes,
            @Nullable String organisation,
            @Nullable String dossier,
            @Nullable String type,
            int page,
            int taille) {}

    private final Seances seances;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerPreconisations(Seances seances, Habilitation habilitation, HorlogeMetier horloge) {
        this.seances = seances;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public PagePreconisations executer(Recherche recherche, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return !portee.litDesPreconisations()
                ? new PagePreconisations(List.of(), 0)
                : seances.preconisations(
                        new FiltrePreconisations(
                                portee.clesDesPreconisations(),
                                portee.membre(),
                                portee.siegeDepuis(),
                                recherche.ouvertes(),
                                recherche.miennes()
                                        ? agent.organisation()
                                        : recherche.organisation(),
                                recherche.dossier(),
                                recherche.type(),
                                recherche.enRetard() ? horloge.aujourdhui() : null),
                        recherche.page(),
                        recherche.taille());
    }
}
