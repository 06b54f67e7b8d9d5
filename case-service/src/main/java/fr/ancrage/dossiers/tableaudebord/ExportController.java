package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list in a file: the same filters, the same order, the same projection, all its pages. The
 * trail names every case before the first byte leaves; rows are written as they are read.
 */
@RestController
@RequestMapping("/api/dossiers")
class ExportController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final int LIGNES_AU_PLUS = 100_000;
    private static final int PAR_LECTURE = 500;

    private final SelectionDossiers selection;
    private final ListesDeTravail listes;
    private final RequetesDossiers requetes;
    private final LectureDossiers lecture;
    private final HorlogeMetier horloge;
    private final Piste piste;

    ExportController(
            SelectionDossiers selection,
            ListesDeTravail listes,
            RequetesDossiers requetes,
            LectureDossiers lecture,
            HorlogeMetier horloge,
            Piste piste) {
        this.selection = selection;
        this.listes = listes;
        this.requetes = requetes;
        this.lecture = lecture;
        this.horloge = horloge;
        this.piste = piste;
    }

    @PostMapping("/export")
    @Operation(
            operationId = "exporterDossiers",
            summary = "La liste telle qu'elle est affichée, toutes ses pages")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void exporter(
            AgentConnecte agent,
            @Valid @RequestBody ExportRequete requete,
            HttpServletResponse reponse)
            throws IOException {
        Acces acces = lecture.acces(agent);
        List<ColonnesExport> colonnes = ColonnesExport.choisies(requete.choisies(), acces);
        RechercheRequete recherche = requete.recherche();
        List<String> ids =
                selection.ids(
                        acces,
                        recherche.filtres(listes.selection(requete.liste(), agent)),
                        recherche.cherche(),
                        requete.ordre(),
                        LIGNES_AU_PLUS);
        if (ids.size() > LIGNES_AU_PLUS) {
            throw ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "EXPORT_TROP_LONG");
        }
        piste.exportes(agent, "liste-dossiers", ids);
        switch (requete.format()) {
            case XLSX -> {
                entetes(reponse, XLSX, "xlsx");
                ecrire(
                        agent,
                        acces,
                        ids,
                        colonnes,
                        new Feuille.Xlsx(reponse.getOutputStream(), "Dossiers"));
            }
            case CSV -> {
                entetes(reponse, CSV, "csv");
                ecrire(agent, acces, ids, colonnes, new Feuille.Csv(reponse.getOutputStream()));
            }
        }
    }

    private void entetes(HttpServletResponse reponse, String type, String extension) {
        reponse.setContentType(type);
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dossiers-" + horloge.aujourdhui() + "." + extension)
                        .build()
                        .toString());
    }

    /** Closed at its end alone: a file that was cut short must not look whole. */
    private void ecrire(
            AgentConnecte agent,
            Acces acces,
            List<String> ids,
            List<ColonnesExport> colonnes,
            Feuille feuille)
            throws IOException {
        Set<String> jetons = acces.jetons();
        Map<String, Phrases> phrases = new HashMap<>();
        feuille.ligne(colonnes.stream().map(ColonnesExport::intitule).toList());
        for (int i = 0; i < ids.size(); i += PAR_LECTURE) {
            List<Document> documents =
                    requetes.lignes(jetons, ids.subList(i, Math.min(ids.size(), i + PAR_LECTURE)));
            for (DossierReponse ligne : lecture.lignes(agent, acces, documents)) {
                Phrases mots = phrases.computeIfAbsent(ligne.departement(), lecture::phrases);
                feuille.ligne(colonnes.stream().map(c -> c.valeur(ligne, mots)).toList());
            }
        }
        feuille.close();
    }
}
