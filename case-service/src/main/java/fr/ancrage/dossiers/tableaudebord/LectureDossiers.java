package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.priorite.Urgences;
import fr.ancrage.dossiers.suivi.model.Suivi;
import fr.ancrage.dossiers.suivi.model.Suivis;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Cases as one reader may see them, for a list, a file or a page alike. What is handed out is in
 * the trail by who hands it out.
 */
@Component
class LectureDossiers {

    private final RequetesDossiers requetes;
    private final Menages menages;
    private final Suivis suivis;
    private final Urgences urgences;
    private final Habilitation habilitation;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    LectureDossiers(
            RequetesDossiers requetes,
            Menages menages,
            Suivis suivis,
            Urgences urgences,
            Habilitation habilitation,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.requetes = requetes;
        this.menages = menages;
        this.suivis = suivis;
        this.urgences = urgences;
        this.habilitation = habilitation;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /** Refused to who sees no case, whatever there is. */
    Acces acces(AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        return acces;
    }

    Document visible(Acces acces, String id) {
        return requetes.courant(id)
                .filter(d -> !classes(acces, d).isEmpty())
                .orElseThrow(ProblemeException::introuvable);
    }

    /** Its procedure is the reader's to know. */
    Document procedure(Acces acces, String id) {
        Document d = visible(acces, id);
        if (!classes(acces, d).contains(ClasseDonnees.P)) {
            throw ProblemeException.interdit();
        }
        return d;
    }

    Set<ClasseDonnees> classes(Acces acces, Document d) {
        return acces.classes(requetes.visiblePour(d));
    }

    Phrases phrases(Document d) {
        return phrases(d.getString("departement"));
    }

    Phrases phrases(String departement) {
        return new Phrases(
                territoires
                        .pour(departement, horloge.aujourdhui())
                        .orElseGet(
                                () -> new TerritoireDossiers(departement, List.of(), List.of())));
    }

    Map<String, Menage> menages(Collection<Document> documents) {
        return menages.trouver(
                documents.stream().map(d -> d.getString("menage")).collect(Collectors.toSet()));
    }

    /** One case, whole. */
    DossierReponse dossier(AgentConnecte agent, Acces acces, Document d) {
        return DossierReponse.de(
                d,
                menages.trouver(d.getString("menage")).orElse(null),
                classes(acces, d),
                agent.organisation(),
                phrases(d),
                reperes(
                        agent,
                        classes(acces, d),
                        d,
                        suivis.lire(d.getString("_id"), agent.organisation()).suivi()),
                ActionsDossier.de(d, acces, requetes.visiblePour(d)));
    }

    /** Rows of a list. */
    List<DossierReponse> lignes(AgentConnecte agent, Acces acces, List<Document> documents) {
        Map<String, Menage> parId = menages(documents);
        Map<String, Suivi> parDossier =
                suivis.lire(
                        documents.stream().map(d -> d.getString("_id")).toList(),
                        agent.organisation());
        return documents.stream()
                .map(d -> {
                    String id = d.getString("_id");
                    Set<ClasseDonnees> classes = classes(acces, d);
                    return DossierReponse.de(
                            d,
                            parId.get(d.getString("menage")),
                            classes,
                            agent.organisation(),
                            phrases(d),
                            reperes(
                                    agent,
                                    classes,
                                    d,
                                    parDossier.getOrDefault(
                                            id, Suivi.vide(id, agent.organisation()))),
                            null);
                })
                .toList();
    }

    private Reperes reperes(
            AgentConnecte agent, Set<ClasseDonnees> classes, Document d, Suivi suivi) {
        return Reperes.de(
                classes.contains(ClasseDonnees.P)
                        ? urgences.de(d, classes, horloge.aujourdhui())
                        : null,
                suivi,
                agent.identifiant());
    }

    /** The history of a case, the latest line first. */
    List<HistoriqueReponse> historique(AgentConnecte agent, Acces acces, Document d) {
        Set<ClasseDonnees> classes = classes(acces, d);
        boolean consentements = !acces.recueillant().classes(requetes.visiblePour(d)).isEmpty();
        Phrases phrases = phrases(d);
        return Reouvertures.dites(
                        requetes.journal(d).stream()
                                .filter(e -> consentements || !HistoriqueReponse.duConsentement(e))
                                .flatMap(e ->
                                        HistoriqueReponse.de(
                                                e, classes, agent.organisation(), phrases)
                                                .stream())
                                .sorted(Comparator.comparingLong(HistoriqueReponse::sequence))
                                .toList())
                .reversed();
    }
}
