package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Total;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many cases each worklist holds for the caller, and why a case is in it. */
@RestController
@RequestMapping("/api/dossiers/compteurs")
class CompteursController {

    /**
     * @param auMoins there are more
     */
    record CompteurReponse(
            ListeDeTravail liste,
            String libelle,
            String explication,
            long total,
            boolean auMoins) {}

    record CompteursReponse(List<CompteurReponse> elements) {}

    private final RequetesDossiers requetes;
    private final ListesDeTravail listes;
    private final LectureDossiers lecture;

    CompteursController(
            RequetesDossiers requetes, ListesDeTravail listes, LectureDossiers lecture) {
        this.requetes = requetes;
        this.listes = listes;
        this.lecture = lecture;
    }

    @GetMapping
    CompteursReponse compter(AgentConnecte agent) {
        Acces acces = lecture.acces(agent);
        List<CompteurReponse> elements = new ArrayList<>();
        for (ListeDeTravail liste : ListesDeTravail.toutes()) {
            Filtres filtres = listes.filtres(liste, agent);
            Acces lisibles = filtres.restreint(acces);
            if (!lisibles.sansDossier()) {
                Total total = requetes.total(lisibles.jetons(), filtres);
                elements.add(
                        new CompteurReponse(
                                liste,
                                liste.libelle(),
                                listes.explication(liste),
                                total.nombre(),
                                total.auMoins()));
            }
        }
        return new CompteursReponse(elements);
    }
}
