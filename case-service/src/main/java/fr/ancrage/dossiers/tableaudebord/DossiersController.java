package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param auMoins there are more than {@code total}
     */
    record PageReponse<T>(List<T> elements, long total, boolean auMoins, int page, int taille) {}

    record IdentitesRequete(@NotNull @Size(max = 500) List<@NotNull String> ids) {}

    private final RequetesDossiers requetes;
    private final SelectionDossiers selection;
    private final ListesDeTravail listes;
    private final LectureDossiers lecture;
    private final NotesDuLecteur notes;
    private final Piste piste;

    DossiersController(
            RequetesDossiers requetes,
            SelectionDossiers selection,
            ListesDeTravail listes,
            LectureDossiers lecture,
            NotesDuLecteur notes,
            Piste piste) {
        this.requetes = requetes;
        this.selection = selection;
        this.listes = listes;
        this.lecture = lecture;
        this.notes = notes;
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
            @RequestParam(required = false) @Nullable ListeDeTravail liste,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille,
            @RequestParam(defaultValue = Tris.PAR_ACTIVITE) String tri) {
        Acces acces = lecture.acces(agent);
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
                        sansActiviteDepuis,
                        listes.selection(liste, agent));
        return page(agent, acces, selection.page(acces, filtres, tri, page, taille), page, taille);
    }

    /** By POST: what is searched is often a name, and an address is logged everywhere. */
    @PostMapping("/recherche")
    PageReponse<DossierReponse> rechercher(
            AgentConnecte agent, @Valid @RequestBody RechercheRequete requete) {
        Acces acces = lecture.acces(agent);
        int page = Objects.requireNonNullElse(requete.page(), 0);
        int taille = Objects.requireNonNullElse(requete.taille(), 20);
        bornes(page, taille);
        return page(
                agent,
                acces,
                selection.page(
                        acces,
                        requete.filtres(listes.selection(requete.liste(), agent)),
                        requete.cherche(),
                        page,
                        taille),
                page,
                taille);
    }

    @PostMapping("/identites")
    IdentitesReponse identites(AgentConnecte agent, @Valid @RequestBody IdentitesRequete requete) {
        Acces acces = lecture.acces(agent);
        Map<String, Document> courants = new LinkedHashMap<>();
        for (Document d : requetes.parIds(requete.ids())) {
            if (d.getString("reuniDans") == null) {
                courants.put(d.getString("_id"), d);
            } else {
                requetes.courant(d.getString("_id"))
                        .ifPresent(c -> courants.put(d.getString("_id"), c));
            }
        }
        courants.values().removeIf(d -> lecture.classes(acces, d).isEmpty());
        Map<String, Menage> parId = lecture.menages(courants.values());
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
                                        lecture.classes(acces, e.getValue())))
                        .toList());
    }

    @GetMapping("/{id}")
    DossierReponse lire(AgentConnecte agent, @PathVariable String id) {
        Acces acces = lecture.acces(agent);
        Document d = lecture.visible(acces, id);
        piste.lus(agent, List.of(d.getString("_id")));
        return lecture.dossier(agent, acces, d);
    }

    @GetMapping("/{id}/echeances")
    EcheancesReponse echeances(AgentConnecte agent, @PathVariable String id) {
        Acces acces = lecture.acces(agent);
        Document d = lecture.procedure(acces, id);
        piste.lus(agent, List.of(d.getString("_id")));
        return EcheancesReponse.de(d, lecture.classes(acces, d));
    }

    @GetMapping("/{id}/historique")
    PageReponse<HistoriqueReponse> historique(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = lecture.acces(agent);
        Document d = lecture.procedure(acces, id);
        bornes(page, taille);
        piste.lus(agent, List.of(d.getString("_id")));
        List<HistoriqueReponse> lignes =
                notes.dans(lecture.historique(agent, acces, d), agent, acces, d);
        return new PageReponse<>(
                lignes.stream().skip((long) page * taille).limit(taille).toList(),
                lignes.size(),
                false,
                page,
                taille);
    }

    private PageReponse<DossierReponse> page(
            AgentConnecte agent, Acces acces, RequetesDossiers.Page trouvee, int page, int taille) {
        piste.lus(agent, trouvee.documents().stream().map(d -> d.getString("_id")).toList());
        return new PageReponse<>(
                lecture.lignes(agent, acces, trouvee.documents()),
                trouvee.total().nombre(),
                trouvee.total().auMoins(),
                page,
                taille);
    }

    private static void bornes(int page, int taille) {
        var input = new Input();
        input.page(page, taille);
        input.check();
    }
}
