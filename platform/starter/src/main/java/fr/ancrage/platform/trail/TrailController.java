package fr.ancrage.platform.trail;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts.Alert;
import fr.ancrage.platform.trail.TrailQueries.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
 * The door of who keeps watch over the trail: the data-protection officer, for the territory of
 * their organisation. What is read here is written in the trail like all else.
 */
@RestController
@RequestMapping("/api/${ancrage.api.base}/piste")
@Tag(name = TrailController.TAG, description = TrailController.ABOUT)
class TrailController {

    static final String TAG = "Piste";
    static final String ABOUT = "Qui a consulté, exporté, modifié, reçu ou s'est vu refuser quoi";

    private static final String ALERT = "alerte-piste";

    /** Of an entry about many, the answer names so many; their number is told. */
    private static final int NAMED = 50;

    private static final int LONGEST_FINDING = 500;
    static final int MOST_ASKED = 50;

    private final TrailQueries queries;
    private final TrailAlerts alerts;
    private final TrailTexts texts;
    private final Trail trail;
    private final TrailOfficer officer;
    private final ZoneId zone;
    private final String subject;

    /**
     * @param subject how a request names those whom entries are about
     */
    TrailController(
            TrailQueries queries,
            TrailAlerts alerts,
            TrailTexts texts,
            Trail trail,
            TrailOfficer officer,
            ZoneId zone,
            String subject) {
        this.queries = queries;
        this.alerts = alerts;
        this.texts = texts;
        this.trail = trail;
        this.officer = officer;
        this.zone = zone;
        this.subject = subject;
    }

    /**
     * @param concerne when some were asked, those of them; else the first of those it is about
     * @param nombre how many it is about
     */
    @Schema(
            requiredProperties = {
                "id",
                "le",
                "agent",
                "organisation",
                "roles",
                "action",
                "genre",
                "libelle",
                "concerne",
                "nombre",
                "statut",
                "route"
            })
    record EntreeDePiste(
            String id,
            Instant le,
            String agent,
            String organisation,
            List<String> roles,
            String action,
            String genre,
            String libelle,
            List<String> concerne,
            int nombre,
            int statut,
            String route) {}

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageDePiste(List<EntreeDePiste> elements, long total, int page, int taille) {}

    @Schema(
            requiredProperties = {
                "id",
                "sorte",
                "agent",
                "organisation",
                "periode",
                "le",
                "nombre",
                "limite"
            })
    record AlerteDePiste(
            String id,
            String sorte,
            String agent,
            String organisation,
            String periode,
            Instant le,
            long nombre,
            long limite,
            @Nullable Instant examineeLe,
            @Nullable String constat) {

        static AlerteDePiste from(Alert a) {
            return new AlerteDePiste(
                    a.id(),
                    a.sort().name(),
                    a.agent(),
                    a.organisation(),
                    a.periode(),
                    a.le(),
                    a.nombre(),
                    a.limite(),
                    a.examineeLe(),
                    a.constat());
        }
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageDAlertes(List<AlerteDePiste> elements, long total, int page, int taille) {}

    record ExamenDAlerte(@Nullable String constat) {

        @Override
        public String toString() {
            return "ExamenDAlerte[…]";
        }
    }

    @GetMapping
    @Operation(
            operationId = "lirePiste",
            summary = "Les accès, le plus récent d'abord (délégué à la protection des données)")
    PageDePiste read(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(name = "${ancrage.trail.subject}", required = false)
                    @Nullable List<String> asked,
            @RequestParam(name = "agent", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @Parameter(description = "Vrai quand la page part dans un fichier")
                    @RequestParam(defaultValue = "false")
                    boolean export,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int taille) {
        var territory = territory(agent);
        var about = Objects.requireNonNullElse(asked, List.<String>of());
        var input = new Input();
        input.page(page, taille);
        var first = input.dayOrNull("du", du);
        var last = input.dayOrNull("au", au);
        var which = input.choiceOrNull("action", action, TrailAction.class, "ACTION_INCONNUE");
        if (about.size() > MOST_ASKED) {
            input.refuse(subject, "TAILLE");
        }
        input.check();
        var found =
                queries.search(
                        territory,
                        new Search(
                                about,
                                by,
                                organisation,
                                which,
                                first == null ? null : start(first),
                                last == null ? null : start(last.plusDays(1))),
                        page,
                        taille);
        var ids =
                found.entries().stream()
                        .map(e -> TrailEntry.id(e.instance(), e.sequence()))
                        .toList();
        if (export) {
            trail.exported(agent, TrailDisclosures.TRAIL, ids, about);
        } else {
            trail.read(agent, TrailDisclosures.TRAIL, ids, about);
        }
        return new PageDePiste(
                found.entries().stream().map(e -> answer(e, about)).toList(),
                found.total(),
                page,
                taille);
    }

    private EntreeDePiste answer(TrailEntry entry, List<String> asked) {
        var fact = entry.fact();
        return new EntreeDePiste(
                TrailEntry.id(entry.instance(), entry.sequence()),
                fact.le(),
                fact.agent(),
                fact.organisation(),
                fact.roles(),
                fact.action(),
                fact.genre(),
                texts.of(fact.genre(), fact.action()),
                fact.concerne().stream()
                        .filter(id -> asked.isEmpty() || asked.contains(id))
                        .limit(NAMED)
                        .toList(),
                fact.concerne().size(),
                fact.statut(),
                fact.route());
    }

    @GetMapping("/alertes")
    @Operation(
            operationId = "listerAlertesDePiste",
            summary = "Les volumes inhabituels, le plus récent d'abord")
    PageDAlertes alerts(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(defaultValue = "false") boolean aExaminer,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int taille) {
        var territory = territory(agent);
        var input = new Input();
        input.page(page, taille);
        input.check();
        var found = alerts.page(territory, aExaminer, page, taille);
        trail.read(agent, ALERT, found.stream().map(Alert::id).toList(), List.of());
        return new PageDAlertes(
                found.stream().map(AlerteDePiste::from).toList(),
                alerts.count(territory, aExaminer),
                page,
                taille);
    }

    @PostMapping("/alertes/{id}/examen")
    @Operation(
            operationId = "examinerAlerteDePiste",
            summary = "Dire ce qui a été constaté : l'alerte est close")
    AlerteDePiste examine(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ExamenDAlerte requete) {
        var territory = territory(agent);
        if (alerts.find(territory, id).isEmpty()) {
            throw ProblemeException.introuvable();
        }
        var input = new Input();
        var finding = input.text("constat", requete.constat(), LONGEST_FINDING);
        input.check();
        var closed =
                alerts.close(territory, id, agent.id(), finding)
                        .orElseThrow(() ->
                                ProblemeException.of(HttpStatus.CONFLICT, "ALERTE_DEJA_EXAMINEE"));
        trail.changed(agent, ALERT, List.of(id), List.of());
        return AlerteDePiste.from(closed);
    }

    private String territory(AgentConnecte agent) {
        return officer.territory(agent).orElseThrow(ProblemeException::interdit);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
