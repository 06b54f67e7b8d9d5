package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.model.Tableaux;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;

/** The frozen weeks that the agent may open. */
@UseCase
public class ListerTableaux {

    public record Page(List<TableauHebdomadaire> elements, long total) {}

    private final Tableaux tableaux;
    private final Habilitation habilitation;
    private final LecteursTableau lecteurs;

    public ListerTableaux(Tableaux tableaux, Habilitation habilitation, LecteursTableau lecteurs) {
        this.tableaux = tableaux;
        this.habilitation = habilitation;
        this.lecteurs = lecteurs;
    }

    public Page executer(int page, int taille, AgentConnecte agent) {
        var annuaire = habilitation.annuaire(agent);
        var departement = annuaire.map(a -> a.departement()).orElse("");
        var permis =
                lecteurs.regle(departement)
                        .filter(r -> lecteurs.lit(agent, annuaire.orElseThrow(), r))
                        .isPresent();
        return permis
                ? new Page(
                        tableaux.figes(departement, page, taille),
                        tableaux.nombreFiges(departement))
                : new Page(List.of(), 0);
    }
}
