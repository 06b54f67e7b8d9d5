package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.Travail;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Work in hand: to accept, due this week, late, without activity. A service counts its own; the
 * secretariat and the managers, who are assigned nothing, count what they watch over.
 */
@UseCase
public class CompterTravail {

    private final ListeAffectations liste;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public CompterTravail(
            ListeAffectations liste, Habilitation habilitation, HorlogeMetier horloge) {
        this.liste = liste;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    /**
     * @param joursSansActivite how long open work may rest before it counts as forgotten
     */
    public Travail executer(AgentConnecte agent, int joursSansActivite) {
        var visible = ListerAffectations.visible(habilitation.portee(agent), horloge);
        if (visible.aucune()) {
            return new Travail(0, 0, 0, 0);
        }
        var jour = horloge.aujourdhui();
        return liste.travail(
                visible,
                organisation(agent),
                jour,
                jour.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                jour.minusDays(joursSansActivite));
    }

    private @Nullable String organisation(AgentConnecte agent) {
        return habilitation.surveille(agent) ? null : agent.organisation();
    }
}
