package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.suivi.model.Suivis;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What happened to followed cases since their follower last looked: what others did and the reader
 * may read, nothing else.
 */
@Component
class Nouveautes {

    private final Suivis suivis;
    private final RequetesDossiers requetes;
    private final LectureDossiers lecture;
    private final Habilitation habilitation;

    Nouveautes(
            Suivis suivis,
            RequetesDossiers requetes,
            LectureDossiers lecture,
            Habilitation habilitation) {
        this.suivis = suivis;
        this.requetes = requetes;
        this.lecture = lecture;
        this.habilitation = habilitation;
    }

    /** Followed cases where there is something new. */
    Set<String> dossiers(AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        Map<String, Long> vus = suivis.suivisPar(agent.organisation(), agent.identifiant());
        Set<String> avecDuNouveau = new HashSet<>();
        for (Document d : requetes.changes(vus)) {
            String id = d.getString("_id");
            if (!depuis(agent, acces, d, vus.getOrDefault(id, 0L)).isEmpty()) {
                avecDuNouveau.add(id);
            }
        }
        return avecDuNouveau;
    }

    /** New lines of one case. */
    List<HistoriqueReponse> depuis(AgentConnecte agent, Acces acces, Document d, long vu) {
        if (d.get("version", Number.class).longValue() <= vu) {
            return List.of();
        }
        return lecture.historique(agent, acces, d).stream()
                .filter(l -> l.sequence() > vu && !l.par().equals(agent.identifiant()))
                .toList();
    }
}
