package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.rapprochement.model.Parente;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Earlier and other procedures of the household, and those at its address: each under the
 * caller's own rights, so that a case out of sight is not even counted.
 */
@RestController
class AutresProceduresController {

    record AutreProcedureReponse(String lien, String libelle, DossierReponse dossier) {}

    record PageAutresProcedures(
            List<AutreProcedureReponse> elements, long total, int page, int taille) {}

    private record Trouvee(Document dossier, Menage menage, Parente parente) {}

    private final RequetesDossiers requetes;
    private final Menages menages;
    private final Habilitation habilitation;
    private final Piste piste;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    AutresProceduresController(
            RequetesDossiers requetes,
            Menages menages,
            Habilitation habilitation,
            Piste piste,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.requetes = requetes;
        this.menages = menages;
        this.habilitation = habilitation;
        this.piste = piste;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    @GetMapping("/api/dossiers/{id}/autres-procedures")
    PageAutresProcedures autresProcedures(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        var input = new Input();
        input.page(page, taille);
        input.check();
        Acces acces = habilitation.de(agent);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        Document dossier = requetes.courant(id).orElseThrow(ProblemeException::introuvable);
        Set<ClasseDonnees> classes = acces.classes(requetes.visiblePour(dossier));
        if (classes.isEmpty()) {
            throw ProblemeException.introuvable();
        }
        if (!classes.contains(ClasseDonnees.P)) {
            throw ProblemeException.interdit();
        }
        List<Trouvee> trouvees = trouver(dossier, acces.avec(ClasseDonnees.P).jetons());
        List<Trouvee> montrees =
                trouvees.stream().skip((long) page * taille).limit(taille).toList();
        piste.lus(
                agent,
                Stream.concat(Stream.of(dossier), montrees.stream().map(Trouvee::dossier))
                        .map(d -> d.getString("_id"))
                        .toList());
        Phrases phrases = phrases(dossier);
        return new PageAutresProcedures(
                montrees.stream().map(t -> reponse(t, agent, acces, phrases)).toList(),
                trouvees.size(),
                page,
                taille);
    }

    /** The household's own first, the latest first in each kind. */
    private List<Trouvee> trouver(Document dossier, Set<String> jetons) {
        Menage menage = menages.trouver(dossier.getString("menage")).orElse(null);
        if (menage == null) {
            return List.of();
        }
        Traits traits = menage.traits();
        Map<String, Menage> proches = new LinkedHashMap<>();
        proches.put(menage.id(), menage);
        menages.candidats(menage.departement(), traits.cles()).forEach(m -> proches.put(m.id(), m));
        List<Trouvee> trouvees = new ArrayList<>();
        for (Document autre : requetes.desMenages(jetons, Filtres.AUCUN, proches.keySet())) {
            if (autre.getString("_id").equals(dossier.getString("_id"))) {
                continue;
            }
            Menage sien = Objects.requireNonNull(proches.get(autre.getString("menage")));
            (sien.id().equals(menage.id())
                            ? Optional.of(Parente.MEME_MENAGE)
                            : Parente.entre(traits, sien.traits()))
                    .ifPresent(p -> trouvees.add(new Trouvee(autre, sien, p)));
        }
        trouvees.sort(
                Comparator.comparing(Trouvee::parente)
                        .thenComparing(
                                t -> t.dossier().getString(Tris.PAR_ACTIVITE),
                                Comparator.reverseOrder()));
        return trouvees;
    }

    private AutreProcedureReponse reponse(
            Trouvee trouvee, AgentConnecte agent, Acces acces, Phrases phrases) {
        return new AutreProcedureReponse(
                trouvee.parente().name(),
                trouvee.parente().libelle(),
                DossierReponse.de(
                        trouvee.dossier(),
                        trouvee.menage(),
                        acces.classes(requetes.visiblePour(trouvee.dossier())),
                        agent.organisation(),
                        phrases,
                        Reperes.AUCUN,
                        null));
    }

    private Phrases phrases(Document dossier) {
        String departement = dossier.getString("departement");
        return new Phrases(
                territoires
                        .pour(departement, horloge.aujourdhui())
                        .orElseGet(
                                () -> new TerritoireDossiers(departement, List.of(), List.of())));
    }
}
