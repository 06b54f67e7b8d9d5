package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case on paper, as its reader sees it on screen. */
@RestController
@RequestMapping("/api/dossiers")
class ImpressionController {

    private final LectureDossiers lecture;
    private final NotesDuLecteur notes;
    private final PdfDocuments documents;
    private final HorlogeMetier horloge;
    private final Piste piste;

    ImpressionController(
            LectureDossiers lecture,
            NotesDuLecteur notes,
            PdfDocuments documents,
            HorlogeMetier horloge,
            Piste piste) {
        this.lecture = lecture;
        this.notes = notes;
        this.documents = documents;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping(
            value = "/{id}/dossier.pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            operationId = "imprimerDossier",
            summary = "Le dossier à imprimer, dans la limite des droits du lecteur")
    ResponseEntity<byte[]> imprimer(AgentConnecte agent, @PathVariable String id) {
        Acces acces = lecture.acces(agent);
        Document d = lecture.visible(acces, id);
        Set<ClasseDonnees> classes = lecture.classes(acces, d);
        boolean procedure = classes.contains(ClasseDonnees.P);
        DossierReponse dossier = lecture.dossier(agent, acces, d);
        byte[] octets =
                documents.render(
                        "dossier",
                        "Dossier " + dossier.reference(),
                        DossierImprime.de(
                                dossier,
                                procedure ? EcheancesReponse.de(d, classes) : null,
                                procedure
                                        ? notes.dans(
                                                lecture.historique(agent, acces, d),
                                                agent,
                                                acces,
                                                d)
                                        : List.of(),
                                procedure ? notes.de(agent, acces, d) : List.of(),
                                lecture.phrases(d),
                                agent.organisation(),
                                horloge.aujourdhui()));
        piste.exporte(agent, "dossier", dossier.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dossier-" + dossier.reference() + ".pdf")
                                .build()
                                .toString())
                .body(octets);
    }
}
