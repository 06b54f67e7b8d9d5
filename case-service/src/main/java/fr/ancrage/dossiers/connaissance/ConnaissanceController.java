package fr.ancrage.dossiers.connaissance;

import fr.ancrage.dossiers.connaissance.EtablirConnaissance.Resultat;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.habilitation.Role;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data-protection officer's part of a household's right of access; nobody else's. */
@RestController
@RequestMapping("/api/dossiers")
class ConnaissanceController {

    private static final String TRACE = "connaissance";
    private static final String TITRE = "Qui a eu connaissance de ma situation";

    private final DossiersConcernes dossiers;
    private final EtablirConnaissance etablir;
    private final Territoires territoires;
    private final HorlogeMetier horloge;
    private final PdfDocuments documents;
    private final Piste piste;
    private final Mots mots;

    ConnaissanceController(
            DossiersConcernes dossiers,
            EtablirConnaissance etablir,
            Territoires territoires,
            HorlogeMetier horloge,
            PdfDocuments documents,
            Piste piste,
            Mots mots) {
        this.dossiers = dossiers;
        this.etablir = etablir;
        this.territoires = territoires;
        this.horloge = horloge;
        this.documents = documents;
        this.piste = piste;
        this.mots = mots;
    }

    /**
     * @param anterieurs cases that were reunited into this one
     */
    @Schema(requiredProperties = {"dossier", "reference", "anterieurs"})
    record DossierConcerneReponse(String dossier, String reference, List<String> anterieurs) {}

    @GetMapping("/connaissances/{id}")
    @Operation(
            operationId = "trouverDossierConcerne",
            summary = "Le dossier d'un identifiant ou d'une référence, à chercher dans la piste")
    DossierConcerneReponse trouver(AgentConnecte agent, @PathVariable String id) {
        return dossiers.trouver(id, territoire(agent).departement())
                .map(d -> new DossierConcerneReponse(d.dossier(), d.reference(), d.anterieurs()))
                .orElseThrow(ProblemeException::introuvable);
    }

    @GetMapping(
            value = "/{id}/connaissance.pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            operationId = "editerConnaissance",
            summary = "Qui a eu connaissance de la situation d'un ménage (R-406), à lui remettre")
    ResponseEntity<byte[]> editer(AgentConnecte agent, @PathVariable String id) {
        var territoire = territoire(agent);
        var dossier =
                dossiers.trouver(id, territoire.departement())
                        .orElseThrow(ProblemeException::introuvable);
        return switch (etablir.executer(dossier, territoire, agent.organisation())) {
            case Resultat.Etablie(var document) -> {
                var octets = documents.render("connaissance", TITRE, document);
                piste.exporte(agent, TRACE, dossier.dossier(), dossier.tous());
                yield pdf(dossier, octets);
            }
            case Resultat.Incomplete(var absents) ->
                    throw ProblemeException.of(
                                    HttpStatus.SERVICE_UNAVAILABLE, "CONNAISSANCE_INCOMPLETE")
                            .with(
                                    "services",
                                    absents.stream()
                                            .map(mots::service)
                                            .collect(Collectors.joining(", ")));
        };
    }

    private static ResponseEntity<byte[]> pdf(DossierConcerne dossier, byte[] octets) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("connaissance-" + dossier.reference() + ".pdf")
                                .build()
                                .toString())
                .body(octets);
    }

    private TerritoireDossiers territoire(AgentConnecte agent) {
        if (!agent.a(Role.DPO.code())) {
            throw ProblemeException.interdit();
        }
        return territoires
                .deLOrganisation(agent.organisation(), horloge.aujourdhui())
                .orElseThrow(ProblemeException::interdit);
    }
}
