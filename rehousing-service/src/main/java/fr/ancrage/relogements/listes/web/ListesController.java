package fr.ancrage.relogements.listes.web;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.listes.model.Semaine;
import fr.ancrage.relogements.listes.usecase.LireListe;
import fr.ancrage.relogements.listes.usecase.ListeLue;
import fr.ancrage.relogements.listes.usecase.ListerListes;
import fr.ancrage.relogements.listes.web.ListeReponse.OuverteReponse;
import fr.ancrage.relogements.listes.web.ListeReponse.ResumeReponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** SIAO's weekly lists: read on screen under one's account, never sent in clear. */
@RestController
@RequestMapping("/api/relogements/listes-siao")
@Tag(name = "Listes au SIAO", description = "Concours accordés, semaine par semaine")
class ListesController {

    private static final String TRACE = "liste-siao";
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ListerListes lister;
    private final LireListe lire;
    private final Documents documents;
    private final ChartesRelogement chartes;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Trail trail;

    ListesController(
            ListerListes lister,
            LireListe lire,
            Documents documents,
            ChartesRelogement chartes,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.documents = documents;
        this.chartes = chartes;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.trail = trail;
    }

    /**
     * @param ouvertes weeks whose list is not frozen yet
     */
    @Schema(requiredProperties = {"elements", "total", "page", "taille", "ouvertes"})
    record PageListes(
            List<ResumeReponse> elements,
            long total,
            int page,
            int taille,
            List<OuverteReponse> ouvertes) {}

    @GetMapping
    @Operation(operationId = "listerListes", summary = "Les listes, la dernière semaine d'abord")
    PageListes lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        input.page(page, taille);
        input.check();
        var trouvees = lister.executer(agent, page, taille);
        return new PageListes(
                trouvees.elements().stream().map(ResumeReponse::from).toList(),
                trouvees.total(),
                page,
                taille,
                trouvees.ouvertes().stream().map(OuverteReponse::from).toList());
    }

    @GetMapping("/{departement}/{semaine}")
    @Operation(operationId = "lireListe", summary = "Une liste, telle qu'elle a été envoyée")
    ListeReponse lire(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String departement,
            @PathVariable String semaine) {
        var liste = liste(agent, departement, semaine);
        trail.read(agent, TRACE, liste.dossiers());
        return ListeReponse.from(liste);
    }

    @GetMapping(
            value = "/{departement}/{semaine}.pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(operationId = "imprimerListe", summary = "La liste en PDF accessible")
    ResponseEntity<byte[]> pdf(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String departement,
            @PathVariable String semaine) {
        var liste = figee(agent, departement, semaine);
        return fichier(
                documents.pdf(liste, expediteur(departement)),
                MediaType.APPLICATION_PDF,
                "liste-siao-" + departement + "-" + liste.semaine() + ".pdf");
    }

    @GetMapping("/{departement}/{semaine}.xlsx")
    @Operation(operationId = "exporterListe", summary = "La liste en classeur")
    ResponseEntity<byte[]> xlsx(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String departement,
            @PathVariable String semaine) {
        var liste = figee(agent, departement, semaine);
        return fichier(
                documents.xlsx(liste),
                XLSX,
                "liste-siao-" + departement + "-" + liste.semaine() + ".xlsx");
    }

    private ListeLue liste(AgentConnecte agent, String departement, String semaine) {
        return Semaine.lire(semaine)
                .flatMap(s -> lire.executer(departement, s, agent))
                .orElseThrow(ProblemeException::introuvable);
    }

    /** A file is what was sent, with its names: neither before, nor without them. */
    private ListeLue figee(AgentConnecte agent, String departement, String semaine) {
        var liste = liste(agent, departement, semaine);
        if (liste.etat() != ListeLue.Etat.FIGEE) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "LISTE_NON_FIGEE");
        }
        if (liste.nomsIndisponibles()) {
            throw ProblemeException.of(HttpStatus.SERVICE_UNAVAILABLE, "IDENTITES_INDISPONIBLES");
        }
        trail.exported(agent, TRACE, liste.dossiers());
        return liste;
    }

    private String expediteur(String departement) {
        return chartes.pour(departement, horloge.aujourdhui())
                .map(ListesController::secretariat)
                .orElse("");
    }

    private static String secretariat(CharteRelogement charte) {
        return charte.organisations().values().stream()
                .filter(o -> o.roles().contains("secretariat"))
                .map(o -> o.nom())
                .findFirst()
                .orElse(charte.nom());
    }

    private static ResponseEntity<byte[]> fichier(byte[] contenu, MediaType type, String nom) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(nom).build().toString())
                .body(contenu);
    }
}
