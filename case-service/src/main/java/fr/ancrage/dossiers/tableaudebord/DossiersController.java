package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Filtres;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything that is read of cases: each answer goes through the same policy and leaves a trace.
 */
@RestController
@RequestMapping("/api/dossiers")
class DossiersController {

    record PageReponse<T>(List<T> elements, long total, int page, int taille) {}

    record IdentitesRequete(@NotNull @Size(max = 500) List<@NotNull String> ids) {}

    private final RequetesDossiers requetes;
    private final RechercheDossiers recherche;
    private final Menages menages;
    private final Habilitation habilitation;
    private final Piste piste;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    DossiersController(
            RequetesDossiers requetes,
            RechercheDossiers recherche,
            Menages menages,
            Habilitation habilitation,
            Piste piste,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.requetes = requetes;
        this.recherche = recherche;
        this.menages = menages;
        this.habilitation = habilitation;
        this.piste = piste;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    @GetMapping
    PageReponse<DossierReponse> liste(
            AgentConnecte agent,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable Stade stade,
            @RequestParam(required = false) @Nullable Parc parc,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String arrondissement,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable LocalDate echeanceAvant,
            @RequestParam(required = false) @Nullable LocalDate sansActiviteDepuis,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille,
            @RequestParam(defaultValue = RequetesDossiers.PAR_ACTIVITE) String tri) {
        Acces acces = acces(agent);
        bornes(page, taille);
        Filtres filtres =
                new Filtres(
                        reference,
                        stade == null ? null : stade.name(),
                        parc == null ? null : parc.name(),
                        commune,
                        arrondissement,
                        organisation,
                        echeanceAvant,
                        sansActiviteDepuis);
        return page(agent, acces, filtres, tri, page, taille);
    }

    /** By POST: what is searched is often a name, and an address is logged everywhere. */
    @PostMapping("/recherche")
    PageReponse<DossierReponse> rechercher(
            AgentConnecte agent, @Valid @RequestBody RechercheRequete requete) {
        Acces acces = acces(agent);
        int page = Objects.requireNonNullElse(requete.page(), 0);
        int taille = Objects.requireNonNullElse(requete.taille(), 20);
        bornes(page, taille);
        TexteCherche texte = requete.cherche();
        if (texte.tout().isEmpty()) {
            return page(
                    agent, acces, requete.filtres(), RequetesDossiers.PAR_ACTIVITE, page, taille);
        }
        List<Document> trouves = recherche.trouver(acces, requete.filtres(), texte);
        List<Document> morceau = trouves.stream().skip((long) page * taille).limit(taille).toList();
        return new PageReponse<>(lignes(agent, acces, morceau), trouves.size(), page, taille);
    }

    @PostMapping("/identites")
    IdentitesReponse identites(AgentConnecte agent, @Valid @RequestBody IdentitesRequete requete) {
        Acces acces = acces(agent);
        Map<String, Document> courants = new LinkedHashMap<>();
        for (Document d : requetes.parIds(requete.ids())) {
            if (d.getString("reuniDans") == null) {
                courants.put(d.getString("_id"), d);
            } else {
                requetes.courant(d.getString("_id"))
                        .ifPresent(c -> courants.put(d.getString("_id"), c));
            }
        }
        courants.values().removeIf(d -> classes(acces, d).isEmpty());
        Map<String, Menage> parId = menages(courants.values());
        piste.lus(agent, courants.keySet());
        piste.refuses(
                agent, requete.ids().stream().filter(id -> !courants.containsKey(id)).toList());
        return new IdentitesReponse(
                courants.entrySet().stream()
                        .map(e ->
                                IdentitesReponse.Identite.de(
                                        e.getKey(),
                                        e.getValue(),
                                        parId.get(e.getValue().getString("menage")),
                                        classes(acces, e.getValue())))
                        .toList());
    }

    @GetMapping("/{id}")
    DossierReponse lire(AgentConnecte agent, @PathVariable String id) {
        Acces acces = acces(agent);
        Document d = visible(acces, id);
        Menage menage = menages.trouver(d.getString("menage")).orElse(null);
        piste.lus(agent, List.of(d.getString("_id")));
        return DossierReponse.de(
                d,
                menage,
                classes(acces, d),
                agent.organisation(),
                phrases(d),
                ActionsDossier.de(d, acces, requetes.visiblePour(d)));
    }

    @GetMapping("/{id}/echeances")
    EcheancesReponse echeances(AgentConnecte agent, @PathVariable String id) {
        Document d = procedure(acces(agent), id);
        piste.lus(agent, List.of(d.getString("_id")));
        return EcheancesReponse.de(d);
    }

    @GetMapping("/{id}/historique")
    PageReponse<HistoriqueReponse> historique(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = acces(agent);
        Document d = procedure(acces, id);
        bornes(page, taille);
        piste.lus(agent, List.of(d.getString("_id")));
        Set<ClasseDonnees> classes = classes(acces, d);
        boolean consentements = !acces.recueillant().classes(requetes.visiblePour(d)).isEmpty();
        Phrases phrases = phrases(d);
        List<HistoriqueReponse> lignes =
                requetes.journal(d).stream()
                        .filter(e -> consentements || !HistoriqueReponse.duConsentement(e))
                        .flatMap(e ->
                                HistoriqueReponse.de(e, classes, agent.organisation(), phrases)
                                        .stream())
                        .sorted(Comparator.comparingLong(HistoriqueReponse::sequence).reversed())
                        .toList();
        return new PageReponse<>(
                lignes.stream().skip((long) page * taille).limit(taille).toList(),
                lignes.size(),
                page,
                taille);
    }

    private PageReponse<DossierReponse> page(
            AgentConnecte agent, Acces acces, Filtres filtres, String tri, int page, int taille) {
        Bson ordre = RequetesDossiers.TRIS.get(RequetesDossiers.tri(acces, tri));
        if (ordre == null) {
            throw ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "TRI_INCONNU");
        }
        RequetesDossiers.Page trouvee =
                requetes.page(filtres.lisibles(acces).jetons(), filtres, ordre, page, taille);
        return new PageReponse<>(
                lignes(agent, acces, trouvee.documents()), trouvee.total(), page, taille);
    }

    private Phrases phrases(Document d) {
        String departement = d.getString("departement");
        return new Phrases(
                territoires
                        .pour(departement, horloge.aujourdhui())
                        .orElseGet(
                                () -> new TerritoireDossiers(departement, List.of(), List.of())));
    }

    private Document procedure(Acces acces, String id) {
        Document d = visible(acces, id);
        if (!classes(acces, d).contains(ClasseDonnees.P)) {
            throw ProblemeException.interdit();
        }
        return d;
    }

    private Document visible(Acces acces, String id) {
        return requetes.courant(id)
                .filter(d -> !classes(acces, d).isEmpty())
                .orElseThrow(ProblemeException::introuvable);
    }

    private Set<ClasseDonnees> classes(Acces acces, Document d) {
        return acces.classes(requetes.visiblePour(d));
    }

    private List<DossierReponse> lignes(
            AgentConnecte agent, Acces acces, List<Document> documents) {
        Map<String, Menage> parId = menages(documents);
        piste.lus(agent, documents.stream().map(d -> d.getString("_id")).toList());
        return documents.stream()
                .map(d ->
                        DossierReponse.de(
                                d,
                                parId.get(d.getString("menage")),
                                classes(acces, d),
                                agent.organisation(),
                                phrases(d),
                                null))
                .toList();
    }

    private Map<String, Menage> menages(Collection<Document> documents) {
        return menages.trouver(
                documents.stream().map(d -> d.getString("menage")).collect(Collectors.toSet()));
    }

    private Acces acces(AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        return acces;
    }

    private static void bornes(int page, int taille) {
        var input = new Input();
        input.page(page, taille);
        input.check();
    }
}
