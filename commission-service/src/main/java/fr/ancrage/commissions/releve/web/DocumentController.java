package fr.ancrage.commissions.releve.web;

import fr.ancrage.commissions.releve.model.LigneReleve;
import fr.ancrage.commissions.releve.usecase.EditerDocument;
import fr.ancrage.commissions.releve.usecase.EditerDocument.Piece;
import fr.ancrage.commissions.releve.usecase.EditerDocument.Resultat;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.usecase.LireSeance;
import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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

/** The documents of a sitting; each one that leaves is written in the trail, with its cases. */
@RestController
@RequestMapping("/api/commissions/seances/{id}")
@Tag(name = "Documents", description = "L'ordre du jour, le relevé de décisions, l'agenda")
class DocumentController {

    private static final String TRACE = "document-de-seance";
    private static final String INTERNE = "Document nominatif : il ne sort pas de la plateforme.";
    private static final String PSEUDONYME =
            "Les ménages y sont désignés par leurs initiales ; les noms se lisent sur la plateforme.";

    private final EditerDocument editer;
    private final LireSeance lire;
    private final Calendrier calendrier;
    private final PdfDocuments pdf;
    private final Trail trail;

    DocumentController(
            EditerDocument editer,
            LireSeance lire,
            Calendrier calendrier,
            PdfDocuments pdf,
            Trail trail) {
        this.editer = editer;
        this.lire = lire;
        this.calendrier = calendrier;
        this.pdf = pdf;
        this.trail = trail;
    }

    @GetMapping(value = "/releve-de-decisions.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "lireReleve",
            summary = "Le relevé de décisions, figé dès que la séance est close")
    ResponseEntity<byte[]> releve(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return document(agent, id, Piece.RELEVE, "releve-de-decisions", "Relevé de décisions", "");
    }

    @GetMapping(value = "/ordre-du-jour.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "lireOrdreDuJourPdf",
            summary = "L'ordre du jour, par initiales ; avec les noms sur demande (R-409)")
    ResponseEntity<byte[]> ordreDuJour(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean noms) {
        return document(
                agent,
                id,
                noms ? Piece.ORDRE_DU_JOUR_NOMINATIF : Piece.ORDRE_DU_JOUR,
                "ordre-du-jour",
                "Ordre du jour",
                noms ? INTERNE : PSEUDONYME);
    }

    @GetMapping(value = "/calendrier.ics", produces = "text/calendar")
    @Operation(
            operationId = "lireCalendrier",
            summary = "La séance pour un agenda : date, heure, lieu, aucune donnée personnelle")
    ResponseEntity<String> calendrier(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var seance = seance(agent, id);
        return ResponseEntity.ok()
                .contentType(
                        new MediaType("text", "calendar", java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        fichier("seance-" + seance.programme().date() + ".ics"))
                .body(calendrier.de(seance));
    }

    private ResponseEntity<byte[]> document(
            AgentConnecte agent,
            String id,
            Piece piece,
            String modele,
            String titre,
            String mention) {
        var seance = seance(agent, id);
        return switch (editer.executer(new EditerDocument.Commande(seance.id(), piece, agent))) {
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.IdentitesIndisponibles() ->
                    throw ProblemeException.of(
                            HttpStatus.SERVICE_UNAVAILABLE, "IDENTITES_INDISPONIBLES");
            case Resultat.Document document -> {
                var octets =
                        pdf.render(
                                modele,
                                titre
                                        + " — "
                                        + document.entete().formation()
                                        + ", "
                                        + document.entete().date(),
                                ModeleDocument.from(
                                        titre,
                                        document,
                                        document.lignes().size() < seance.inscriptions().size(),
                                        mention));
                trail.exported(
                        agent,
                        TRACE,
                        List.of(seance.id().toString()),
                        document.lignes().stream().map(LigneReleve::dossier).toList());
                yield ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                fichier(modele + "-" + seance.programme().date() + ".pdf"))
                        .body(octets);
            }
        };
    }

    private Seance seance(AgentConnecte agent, String id) {
        try {
            return lire.executer(new SeanceId(UUID.fromString(id)), agent)
                    .orElseThrow(ProblemeException::introuvable)
                    .seance();
        } catch (IllegalArgumentException e) {
            throw ProblemeException.introuvable();
        }
    }

    private static String fichier(String nom) {
        return ContentDisposition.attachment().filename(nom).build().toString();
    }
}
