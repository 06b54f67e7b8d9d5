package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Filtre;
import fr.ancrage.commissions.seance.model.Seances.Page;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sittings that an agent may see. */
@UseCase
public class ListerSeances {

    public record Recherche(
            @Nullable String formation,
            Seance.@Nullable Etat etat,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            boolean recentesDAbord,
            int page,
            int taille) {}

    private final Seances seances;
    private final Habilitation habilitation;

    public ListerSeances(Seances seances, Habilitation habilitation) {
        this.seances = seances;
        this.habilitation = habilitation;
    }

    public Page executer(Recherche recherche, AgentConnecte agent) {
        var cles = habilitation.portee(agent).clesDesSeances();
        return cles.isEmpty()
                ? new Page(List.of(), 0)
                : seances.page(
                        new Filtre(
                                cles,
                                recherche.formation(),
                                recherche.etat(),
                                recherche.du(),
                                recherche.au(),
                                recherche.recentesDAbord()),
                        recherche.page(),
                        recherche.taille());
    }
}
