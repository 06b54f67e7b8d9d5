package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.PartageNotes;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation.Geste;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation.Resultat;
import fr.ancrage.diagnostics.affectation.usecase.LireNotes;
import fr.ancrage.diagnostics.affectation.usecase.LireNotes.Lecture;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.habilitation.Lecteur;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The authors' notes: read by themselves, given to somebody for a reason, taken back. For
 * anybody else there are none.
 */
@RestController
@RequestMapping("/api/diagnostics/affectations/{id}/notes")
@Tag(
        name = "Notes internes",
        description =
                "Ce que les auteurs d'un rapport gardent pour eux, ou partagent avec un motif")
class NotesController {

    private static final String TRACE = "notes-internes";
    private static final int LONGUEUR_MOTIF = 2_000;

    private final LireNotes lire;
    private final AgirSurAffectation agir;
    private final Noms noms;
    private final Trail trail;

    NotesController(LireNotes lire, AgirSurAffectation agir, Noms noms, Trail trail) {
        this.lire = lire;
        this.agir = agir;
        this.noms = noms;
        this.trail = trail;
    }

    /**
     * @param motif why this reader strictly needs them
     */
    @Schema(requiredProperties = {"organisation", "role", "motif"})
    record PartageRequete(
            @Nullable String organisation, @Nullable String role, @Nullable String motif) {

        String motif(Input input) {
            return input.text("motif", motif, LONGUEUR_MOTIF);
        }

        @Override
        public String toString() {
            return "PartageRequete[…]";
        }
    }

    @Schema(requiredProperties = {"organisation", "role"})
    record RepriseRequete(@Nullable String organisation, @Nullable String role) {}

    @GetMapping
    @Operation(operationId = "lireNotes", summary = "Les notes internes d'un rapport remis")
    NotesReponse lire(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var lecture = lues(agent, id);
        trail.read(agent, TRACE, List.of(id), List.of(lecture.affectation().demande().dossier()));
        return NotesReponse.from(lecture, noms);
    }

    @PostMapping("/partages")
    @Operation(
            operationId = "partagerNotes",
            summary = "Partager ses notes avec un lecteur nommé, et dire pourquoi")
    NotesReponse partager(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody PartageRequete requete) {
        var possibles = siennes(agent, id).possibles();
        var input = new Input();
        var lecteur = lecteur(input, requete.organisation(), requete.role());
        var motif = requete.motif(input);
        if (!input.hasProblems() && !possibles.contains(lecteur)) {
            input.refuse("organisation", "LECTEUR_NON_HABILITE");
        }
        input.check();
        return agir(
                agent,
                id,
                (a, jour) ->
                        a.partagerNotes(
                                new PartageNotes(
                                        lecteur.organisation(), lecteur.role(), motif, jour)));
    }

    @PostMapping("/partages/reprise")
    @Operation(operationId = "reprendreNotes", summary = "Reprendre un partage")
    NotesReponse reprendre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RepriseRequete requete) {
        siennes(agent, id);
        var input = new Input();
        var lecteur = lecteur(input, requete.organisation(), requete.role());
        input.check();
        return agir(
                agent,
                id,
                (a, jour) -> a.reprendreNotes(lecteur.organisation(), lecteur.role(), jour));
    }

    private static Lecteur lecteur(
            Input input, @Nullable String organisation, @Nullable String role) {
        return new Lecteur(
                input.required("organisation", organisation), input.required("role", role));
    }

    private Lecture lues(AgentConnecte agent, String id) {
        return lire.executer(Identifiants.affectation(id), agent)
                .orElseThrow(ProblemeException::introuvable);
    }

    private Lecture.ParLAuteur siennes(AgentConnecte agent, String id) {
        return switch (lues(agent, id)) {
            case Lecture.ParLAuteur auteur -> auteur;
            case Lecture.ParUnLecteur _ -> throw ProblemeException.interdit();
        };
    }

    private NotesReponse agir(AgentConnecte agent, String id, Geste geste) {
        var commande =
                new AgirSurAffectation.Commande(
                        Identifiants.affectation(id), ActeAffectation.PARTAGER_NOTES, agent, geste);
        return switch (agir.executer(commande)) {
            case Resultat.Fait(var faite) -> {
                trail.changed(
                        agent,
                        TRACE,
                        List.of(id),
                        List.of(faite.affectation().demande().dossier()));
                yield NotesReponse.from(lues(agent, id), noms);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.Refuse(var motif) ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, motif.name());
        };
    }
}
