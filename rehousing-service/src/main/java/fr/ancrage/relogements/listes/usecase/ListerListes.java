package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.listes.model.ListesSiao;
import fr.ancrage.relogements.listes.model.ListesSiao.Resume;
import fr.ancrage.relogements.listes.model.Semaine;
import java.util.ArrayList;
import java.util.List;

/** The lists that an agent may read, the last week first, and the weeks that are not frozen yet. */
@UseCase
public class ListerListes {

    public record Page(List<Resume> elements, long total, List<Ouverte> ouvertes) {}

    /** A week without a frozen list: the running one, or one that waits. */
    public record Ouverte(String departement, Semaine semaine, ListeLue.Etat etat, int lignes) {}

    private final ListesSiao listes;
    private final Composer composer;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerListes(
            ListesSiao listes,
            Composer composer,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.listes = listes;
        this.composer = composer;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Page executer(AgentConnecte agent, int page, int taille) {
        var departements = habilitation.portee(agent).departementsDesListes();
        if (departements.isEmpty()) {
            return new Page(List.of(), 0, List.of());
        }
        var ouvertes = new ArrayList<Ouverte>();
        departements.forEach(d -> ouvertes.addAll(ouvertes(d)));
        return new Page(
                listes.page(departements, page, taille), listes.nombre(departements), ouvertes);
    }

    private List<Ouverte> ouvertes(String departement) {
        var courante = Semaine.du(horloge.aujourdhui());
        var ouvertes = new ArrayList<Ouverte>();
        var figees = listes.figees(departement);
        for (var semaine = listes.premiere(departement).orElse(courante);
                semaine.compareTo(courante) <= 0;
                semaine = semaine.suivante()) {
            if (!figees.contains(semaine)) {
                ouvertes.addFirst(
                        new Ouverte(
                                departement,
                                semaine,
                                semaine.equals(courante)
                                        ? ListeLue.Etat.EN_PREPARATION
                                        : ListeLue.Etat.EN_ATTENTE,
                                composer.aDire(departement, semaine.dimanche()).size()));
            }
        }
        return ouvertes;
    }
}
