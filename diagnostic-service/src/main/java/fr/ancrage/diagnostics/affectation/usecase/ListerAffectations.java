package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.Filtre;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.Visible;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.habilitation.Portee;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assignments that an agent may see, the most urgent first. */
@UseCase
public class ListerAffectations {

    public record Recherche(
            @Nullable Etat etat,
            @Nullable Mission mission,
            @Nullable String organisation,
            @Nullable String dossier,
            boolean enRetard,
            int page,
            int taille) {}

    public record Page(List<Versionnee> elements, long total) {}

    private final ListeAffectations liste;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerAffectations(
            ListeAffectations liste, Habilitation habilitation, HorlogeMetier horloge) {
        this.liste = liste;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Page executer(Recherche recherche, AgentConnecte agent) {
        var jour = horloge.aujourdhui();
        var visible = visible(habilitation.portee(agent), horloge);
        if (visible.aucune()) {
            return new Page(List.of(), 0);
        }
        var filtre =
                new Filtre(
                        recherche.etat(),
                        recherche.mission(),
                        recherche.organisation(),
                        recherche.dossier(),
                        recherche.enRetard() ? jour : null);
        return new Page(
                liste.page(visible, filtre, recherche.page(), recherche.taille()),
                liste.nombre(visible, filtre));
    }

    static Visible visible(Portee portee, HorlogeMetier horloge) {
        return new Visible(
                portee.clesPermanentes(),
                portee.clesDeMission(),
                horloge.aujourdhui().minus(portee.apresMission()));
    }
}
