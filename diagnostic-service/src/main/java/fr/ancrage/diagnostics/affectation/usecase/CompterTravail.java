package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import fr.ancrage.diagnostics.affectation.usecase.ListerAffectations.Recherche;
import fr.ancrage.diagnostics.affectation.usecase.ListerAffectations.Vue;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work in hand: to accept, due this week, late, without activity. A service counts its own; the
 * secretariat and the managers, who are assigned nothing, count what they watch over, and the
 * secretariat also what waits for its decision.
 */
@UseCase
public class CompterTravail {

    /** What can wait, in the order in which it is shown. */
    public enum Attente {
        A_ACCEPTER(Etat.A_ACCEPTER, null),
        EN_RETARD(null, Vue.EN_RETARD),
        CETTE_SEMAINE(null, Vue.CETTE_SEMAINE),
        SANS_ACTIVITE(null, Vue.SANS_ACTIVITE),
        SANS_ORGANISATION(Etat.SANS_ORGANISATION, null),
        REFUSEES(Etat.REFUSEE, null);

        private final @Nullable Etat etat;
        private final @Nullable Vue vue;

        Attente(@Nullable Etat etat, @Nullable Vue vue) {
            this.etat = etat;
            this.vue = vue;
        }

        private boolean duSecretariat() {
            return this == SANS_ORGANISATION || this == REFUSEES;
        }
    }

    public record Compte(Attente attente, long total) {}

    /**
     * @param surveille whether it is the work of others that is counted
     */
    public record Travail(boolean surveille, List<Compte> comptes) {
        public Travail {
            comptes = List.copyOf(comptes);
        }
    }

    private final ListeAffectations liste;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public CompterTravail(
            ListeAffectations liste, Habilitation habilitation, HorlogeMetier horloge) {
        this.liste = liste;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Travail executer(AgentConnecte agent) {
        var surveille = habilitation.surveille(agent);
        var visible = ListerAffectations.visible(habilitation.portee(agent), horloge);
        var comptes = new ArrayList<Compte>();
        if (visible.aucune()) {
            return new Travail(surveille, comptes);
        }
        for (var attente : Attente.values()) {
            if (!attente.duSecretariat() || agent.a("secretariat")) {
                var recherche =
                        new Recherche(
                                attente.etat,
                                null,
                                surveille ? null : agent.organisation(),
                                null,
                                null,
                                attente.vue,
                                0,
                                1);
                comptes.add(
                        new Compte(
                                attente,
                                ListerAffectations.nombre(
                                        liste, visible, recherche, horloge.aujourdhui())));
            }
        }
        return new Travail(surveille, comptes);
    }
}
