package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Recherche;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.rapprochement.model.Proximite;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Filtres;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int MENAGES_CHERCHES = 1000;
    private static final int TAILLE_MAXIMALE = 200;
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\b([0-9][0-9AB])-(\\d{4})-(\\d{6})\\b");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:\\+33|0)\\s*[1-9](?:[\\s.\\-]?\\d){8}");

    record PageReponse<T>(List<T> elements, long total, int page, int taille) {}

    record RechercheRequete(
            @Size(max = 200) @Nullable String texte,
            @Nullable String reference,
            @Nullable Stade stade,
            @Nullable Parc parc,
            @Nullable String commune,
            @Nullable String arrondissement,
            @Nullable String organisation,
            @Nullable LocalDate echeanceAvant,
            @Nullable LocalDate sansActiviteDepuis,
            @Nullable Integer page,
            @Nullable Integer taille) {

        Filtres filtres(@Nullable String referenceTrouvee) {
            return new Filtres(
                    referenceTrouvee == null ? reference : referenceTrouvee,
                    stade == null ? null : stade.name(),
                    parc == null ? null : parc.name(),
                    commune,
                    arrondissement,
                    organisation,
                    echeanceAvant,
                    sansActiviteDepuis);
        }

        @Override
        public String toString() {
            return "RechercheRequete[***]";
        }
    }

    record IdentitesRequete(@NotNull @Size(max = 500) List<@NotNull String> ids) {}

    record EcheancesReponse(List<EcheanceReponse> echeances, List<AnomalieReponse> anomalies) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EcheanceReponse(
            String code,
            LocalDate date,
            LocalDate dateBrute,
            String regle,
            String reference,
            String explication,
            String confiance,
            String etat,
            @Nullable String acte) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnomalieReponse(String code, String explication, @Nullable String acte) {}

    private final RequetesDossiers requetes;
    private final Menages menages;
    private final Habilitation habilitation;
    private final Piste piste;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    DossiersController(
            RequetesDossiers requetes,
            Menages menages,
            Habilitation habilitation,
            Piste piste,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.requetes = requetes;
        this.territoires = territoires;
        this.horloge = horloge;
        this.menages = menages;
        this.habilitation = habilitation;
        this.piste = piste;
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
            @RequestParam(defaultValue = "derniereActivite") String tri) {
        Acces acces = acces(agent);
        exigerLeSocial(acces, organisation);
        Bson ordre = RequetesDossiers.TRIS.get(tri);
        if (ordre == null) {
            throw ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "TRI_INCONNU");
        }
        int bornee = borner(taille);
        RequetesDossiers.Page trouvee =
                requetes.page(
                        acces.jetons(),
                        new Filtres(
                                reference,
                                stade == null ? null : stade.name(),
                                parc == null ? null : parc.name(),
                                commune,
                                arrondissement,
                                organisation,
                                echeanceAvant,
                                sansActiviteDepuis),
                        ordre,
                        Math.max(0, page),
                        bornee);
        return new PageReponse<>(
                lignes(agent, acces, trouvee.documents()),
                trouvee.total(),
                Math.max(0, page),
                bornee);
    }

    /** By POST: what is searched is often a name, and an address is logged everywhere. */
    @PostMapping("/recherche")
    PageReponse<DossierReponse> rechercher(
            AgentConnecte agent, @Valid @RequestBody RechercheRequete requete) {
        Acces acces = acces(agent);
        exigerLeSocial(acces, requete.organisation());
        int page = Math.max(0, Objects.requireNonNullElse(requete.page(), 0));
        int taille = borner(Objects.requireNonNullElse(requete.taille(), 20));
        String texte = Objects.requireNonNullElse(requete.texte(), "").strip();
        Matcher reference = REFERENCE.matcher(texte);
        String trouvee =
                reference.find() ? reference.group().toUpperCase(java.util.Locale.ROOT) : null;
        List<String> mots = trouvee == null ? mots(texte, acces) : List.of();
        if (mots.isEmpty()) {
            RequetesDossiers.Page resultat =
                    requetes.page(
                            acces.jetons(),
                            requete.filtres(trouvee),
                            Objects.requireNonNull(RequetesDossiers.TRIS.get("derniereActivite")),
                            page,
                            taille);
            return new PageReponse<>(
                    lignes(agent, acces, resultat.documents()), resultat.total(), page, taille);
        }
        List<Document> documents = classes(acces, requete, mots);
        List<Document> morceau =
                documents.stream().skip((long) page * taille).limit(taille).toList();
        return new PageReponse<>(lignes(agent, acces, morceau), documents.size(), page, taille);
    }

    /** Visible cases of the households found, the best match first. */
    private List<Document> classes(Acces acces, RechercheRequete requete, List<String> mots) {
        List<String> ids = requetes.menagesCherches(mots, MENAGES_CHERCHES);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Document> documents = requetes.desMenages(acces.jetons(), requete.filtres(null), ids);
        Map<String, Menage> trouves =
                menages.trouver(
                        documents.stream()
                                .map(d -> d.getString("menage"))
                                .collect(Collectors.toSet()));
        Map<String, Integer> notes = new HashMap<>();
        trouves.forEach((id, menage) -> notes.put(id, note(menage, mots)));
        int meilleure = notes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        // a household that answers far fewer of the words than the best one is noise
        return documents.stream()
                .filter(d -> 2 * notes.getOrDefault(d.getString("menage"), 0) >= meilleure)
                .sorted(
                        Comparator.<Document>comparingInt(
                                        d -> -notes.getOrDefault(d.getString("menage"), 0))
                                .thenComparing(
                                        d -> d.getString("derniereActivite"),
                                        Comparator.reverseOrder()))
                .toList();
    }

    /** Exact 4, beginning 3, one typing error 2, per word; names weigh more than addresses. */
    private static int note(Menage menage, List<String> mots) {
        Set<String> noms =
                menage.mentions().stream()
                        .flatMap(m -> m.personnes().stream())
                        .flatMap(p -> Recherche.mots(p).stream())
                        .collect(Collectors.toSet());
        Set<String> autres =
                menage.mentions().stream()
                        .flatMap(m ->
                                java.util.stream.Stream.of(
                                                Texte.mots(m.adresse().voie()),
                                                Texte.mots(m.adresse().communeNom()),
                                                List.copyOf(m.telephones()))
                                        .flatMap(List::stream))
                        .collect(Collectors.toSet());
        int total = 0;
        for (String mot : mots) {
            int parNom = note(mot, noms);
            total += parNom > 0 ? parNom + 1 : note(mot, autres);
        }
        return total;
    }

    private static int note(String mot, Set<String> mots) {
        if (mots.contains(mot)) {
            return 4;
        }
        if (mot.length() >= 3 && mots.stream().anyMatch(m -> m.startsWith(mot))) {
            return 3;
        }
        return mots.stream().anyMatch(m -> Proximite.uneFaute(mot, m)) ? 2 : 0;
    }

    private static List<String> mots(String texte, Acces acces) {
        List<String> mots = new ArrayList<>();
        String reste = texte;
        Matcher telephone = TELEPHONE.matcher(texte);
        while (telephone.find()) {
            boolean contact =
                    acces.droits().stream()
                            .anyMatch(d -> d.role().classes().contains(ClasseDonnees.C));
            if (contact) {
                mots.add(telephone.group().replaceAll("[\\s.\\-]", "").replaceFirst("^\\+33", "0"));
            }
            reste = reste.replace(telephone.group(), " ");
        }
        Texte.mots(reste).stream()
                .filter(m -> m.length() >= 2 && !m.matches("\\d{1,3}"))
                .filter(m -> !Set.of("de", "du", "des", "la", "le", "les", "et").contains(m))
                .limit(8)
                .forEach(mots::add);
        return mots;
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
        Map<String, Menage> parId = menages(courants.values().stream().toList());
        List<IdentitesReponse.Identite> elements = new ArrayList<>();
        courants.forEach((id, d) -> {
            Menage menage =
                    classes(acces, d).contains(ClasseDonnees.I)
                            ? parId.get(d.getString("menage"))
                            : null;
            elements.add(
                    new IdentitesReponse.Identite(
                            id,
                            d.getString("reference"),
                            menage == null ? null : IdentitesReponse.nom(menage),
                            menage == null ? null : DossierReponse.AdresseReponse.de(menage)));
        });
        piste.lus(agent, courants.keySet());
        return new IdentitesReponse(elements);
    }

    @GetMapping("/{id}")
    DossierReponse lire(AgentConnecte agent, @PathVariable String id) {
        Acces acces = acces(agent);
        Document d = visible(acces, id);
        Menage menage = menages.trouver(d.getString("menage")).orElse(null);
        piste.lus(agent, List.of(d.getString("_id")));
        return DossierReponse.de(
                d, menage, classes(acces, d), agent.organisation(), phrases(d), true);
    }

    @GetMapping("/{id}/echeances")
    EcheancesReponse echeances(AgentConnecte agent, @PathVariable String id) {
        Acces acces = acces(agent);
        Document d = procedure(acces, id);
        piste.lus(agent, List.of(d.getString("_id")));
        return new EcheancesReponse(
                d.getList("echeances", Document.class).stream()
                        .map(e ->
                                new EcheanceReponse(
                                        e.getString("code"),
                                        LocalDate.parse(e.getString("date")),
                                        LocalDate.parse(e.getString("dateBrute")),
                                        e.getString("regle"),
                                        e.getString("reference"),
                                        e.getString("explication"),
                                        e.getString("confiance"),
                                        e.getString("etat"),
                                        e.getString("acte")))
                        .toList(),
                d.getList("anomalies", Document.class).stream()
                        .map(a ->
                                new AnomalieReponse(
                                        a.getString("code"),
                                        a.getString("explication"),
                                        a.getString("acte")))
                        .toList());
    }

    @GetMapping("/{id}/historique")
    PageReponse<HistoriqueReponse> historique(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = acces(agent);
        Document d = procedure(acces, id);
        piste.lus(agent, List.of(d.getString("_id")));
        Set<ClasseDonnees> classes = classes(acces, d);
        Phrases phrases = phrases(d);
        List<HistoriqueReponse> lignes =
                requetes.journal(d).stream()
                        .flatMap(e ->
                                HistoriqueReponse.de(e, classes, agent.organisation(), phrases)
                                        .stream())
                        .sorted(Comparator.comparingLong(HistoriqueReponse::sequence).reversed())
                        .toList();
        int bornee = borner(taille);
        return new PageReponse<>(
                lignes.stream().skip((long) Math.max(0, page) * bornee).limit(bornee).toList(),
                lignes.size(),
                Math.max(0, page),
                bornee);
    }

    private Phrases phrases(Document d) {
        String departement = d.getString("departement");
        return new Phrases(
                territoires
                        .pour(departement, horloge.aujourdhui())
                        .orElseGet(
                                () -> new TerritoireDossiers(departement, List.of(), List.of())));
    }

    /** Who works with a household is social content, and a filter would tell it. */
    private static void exigerLeSocial(Acces acces, @Nullable String organisation) {
        if (organisation != null
                && !organisation.isBlank()
                && !acces.donne(ClasseDonnees.S, ClasseDonnees.R)) {
            throw ProblemeException.interdit();
        }
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

    private static Set<ClasseDonnees> classes(Acces acces, Document d) {
        List<String> visiblePour = d.getList("visiblePour", String.class);
        return visiblePour == null ? Set.of() : acces.classes(visiblePour);
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
                                false))
                .toList();
    }

    private Map<String, Menage> menages(List<Document> documents) {
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

    private static int borner(int taille) {
        return Math.clamp(taille, 1, TAILLE_MAXIMALE);
    }
}
