package fr.ancrage.notifications.tableaux.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.redaction.Mots;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.usecase.LireTableau;
import fr.ancrage.notifications.tableaux.usecase.ListerTableaux;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frozen weekly tables, as they were sent; each reader sees the rows of its territory. */
@RestController
@RequestMapping("/api/notifications/tableaux")
@Tag(
        name = "Tableaux",
        description = "Tableaux hebdomadaires des commandements de payer, figés le lundi")
class TableauController {

    private static final String TRACE = "tableau";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ListerTableaux lister;
    private final LireTableau lire;
    private final Habilitation habilitation;
    private final PdfDocuments documents;
    private final Trail trail;

    TableauController(
            ListerTableaux lister,
            LireTableau lire,
            Habilitation habilitation,
            PdfDocuments documents,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.habilitation = habilitation;
        this.documents = documents;
        this.trail = trail;
    }

    @Schema(requiredProperties = {"departement", "semaine", "debut", "figeLe"})
    record Resume(String departement, String semaine, LocalDate debut, LocalDate figeLe) {

        static Resume from(TableauHebdomadaire t) {
            return new Resume(
                    t.departement(),
                    t.semaine().toString(),
                    t.semaine().lundi(),
                    Objects.requireNonNull(t.figeLe()));
        }
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageTableaux(List<Resume> elements, long total, int page, int taille) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"acte", "dossier", "communeNom", "parc", "date", "recuLe"})
    record LigneReponse(
            String acte,
            String dossier,
            String communeNom,
            String parc,
            LocalDate date,
            LocalDate recuLe,
            @Nullable String reference,
            @Nullable List<String> personnes,
            @Nullable List<String> adresse,
            @Nullable String bailleur) {

        static LigneReponse from(LireTableau.Ligne l) {
            var identite = l.identite();
            return new LigneReponse(
                    l.ligne().acte(),
                    l.ligne().dossier(),
                    l.communeNom(),
                    l.ligne().parc(),
                    l.ligne().date(),
                    l.ligne().recuLe(),
                    identite == null ? null : identite.reference(),
                    identite == null ? null : identite.personnes(),
                    identite == null ? null : identite.adresse(),
                    identite == null ? null : identite.bailleur());
        }

        @Override
        public String toString() {
            return "LigneReponse[…]";
        }
    }

    @Schema(requiredProperties = {"acte", "semaine", "le"})
    record AnnulationReponse(String acte, String semaine, LocalDate le) {}

    @Schema(
            requiredProperties = {
                "departement",
                "semaine",
                "debut",
                "figeLe",
                "source",
                "identitesIndisponibles",
                "lignes",
                "annulations"
            })
    record TableauReponse(
            String departement,
            String semaine,
            LocalDate debut,
            LocalDate figeLe,
            String source,
            boolean identitesIndisponibles,
            List<LigneReponse> lignes,
            List<AnnulationReponse> annulations) {

        static TableauReponse from(LireTableau.Lu lu) {
            var t = lu.tableau();
            return new TableauReponse(
                    t.departement(),
                    t.semaine().toString(),
                    t.semaine().lundi(),
                    Objects.requireNonNull(t.figeLe()),
                    lu.source(),
                    lu.indisponibles(),
                    lu.lignes().stream().map(LigneReponse::from).toList(),
                    lu.annulations().stream()
                            .map(a -> new AnnulationReponse(a.acte(), a.semaine(), a.le()))
                            .toList());
        }
    }

    @GetMapping
    @Operation(operationId = "listerTableaux", summary = "Les semaines figées, la dernière d'abord")
    PageTableaux lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.aUneBoite(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        input.page(page, taille);
        input.check();
        var trouves = lister.executer(page, taille, agent);
        return new PageTableaux(
                trouves.elements().stream().map(Resume::from).toList(),
                trouves.total(),
                page,
                taille);
    }

    @GetMapping("/{departement}/{semaine}")
    @Operation(operationId = "lireTableau", summary = "Le tableau d'une semaine, tel que figé")
    TableauReponse lire(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String departement,
            @PathVariable String semaine) {
        var lu = trouver(agent, departement, semaine);
        trail.read(agent, TRACE, List.of(lu.tableau().id()), dossiers(lu));
        return TableauReponse.from(lu);
    }

    @GetMapping(value = "/{departement}/{semaine}/tableau.xlsx", produces = XLSX)
    @Operation(operationId = "exporterTableauXlsx", summary = "Le même, en classeur")
    ResponseEntity<byte[]> xlsx(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String departement,
            @PathVariable String semaine) {
        var lu = exporter(agent, departement, semaine);
        return fichier(lu, MediaType.parseMediaType(XLSX), "xlsx", classeur(lu));
    }

    @GetMapping(
            value = "/{departement}/{semaine}/tableau.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "exporterTableauPdf", summary = "Le même, à imprimer")
    ResponseEntity<byte[]> pdf(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String departement,
            @PathVariable String semaine) {
        var lu = exporter(agent, departement, semaine);
        var titre = "Commandements de payer reçus, semaine " + lu.tableau().semaine().enClair();
        return fichier(
                lu,
                MediaType.APPLICATION_PDF,
                "pdf",
                documents.render("tableau-cp", titre, Impression.de(lu, titre)));
    }

    private LireTableau.Lu exporter(AgentConnecte agent, String departement, String semaine) {
        var lu = trouver(agent, departement, semaine);
        if (lu.indisponibles()) {
            // a file without names would be taken for the whole
            throw ProblemeException.of(HttpStatus.SERVICE_UNAVAILABLE, "IDENTITES_INDISPONIBLES");
        }
        trail.exported(agent, TRACE, List.of(lu.tableau().id()), dossiers(lu));
        return lu;
    }

    private LireTableau.Lu trouver(AgentConnecte agent, String departement, String semaine) {
        return SemaineIso.lire(semaine)
                .flatMap(s -> lire.executer(departement, s, agent))
                .orElseThrow(ProblemeException::introuvable);
    }

    private static List<String> dossiers(LireTableau.Lu lu) {
        return lu.lignes().stream().map(l -> l.ligne().dossier()).distinct().toList();
    }

    /** What the template names. */
    record Impression(
            String titre,
            String figeLe,
            String source,
            String total,
            List<Rangee> lignes,
            List<Rangee> annulations) {

        record Rangee(
                String reference,
                String personnes,
                String adresse,
                String commune,
                String parc,
                String date,
                String recuLe) {

            @Override
            public String toString() {
                return "Rangee[…]";
            }
        }

        static Impression de(LireTableau.Lu lu, String titre) {
            return new Impression(
                    titre,
                    Mots.date(Objects.requireNonNull(lu.tableau().figeLe())),
                    lu.source(),
                    switch (lu.lignes().size()) {
                        case 0 -> "Aucune ligne";
                        case 1 -> "1 ligne";
                        default -> lu.lignes().size() + " lignes";
                    },
                    lu.lignes().stream().map(Impression::rangee).toList(),
                    lu.annulations().stream()
                            .map(a ->
                                    new Rangee(
                                            a.acte(),
                                            SemaineIso.lire(a.semaine())
                                                    .map(SemaineIso::enClair)
                                                    .orElse(a.semaine()),
                                            "",
                                            "",
                                            "",
                                            "",
                                            Mots.date(a.le())))
                            .toList());
        }

        private static Rangee rangee(LireTableau.Ligne l) {
            var i = l.identite();
            return new Rangee(
                    i == null || i.reference() == null ? "" : i.reference(),
                    i == null ? "Identité effacée" : String.join(", ", i.personnes()),
                    i == null ? "" : String.join(", ", i.adresse()),
                    l.communeNom(),
                    l.ligne().parc().equals("PRIVE") ? "Privé" : "Public",
                    Mots.date(l.ligne().date()),
                    Mots.date(l.ligne().recuLe()));
        }
    }

    /** Every cell is text: nothing of it is a formula. */
    private static byte[] classeur(LireTableau.Lu lu) {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "Ancrage", "1.0")) {
            var feuille = classeur.newWorksheet(lu.tableau().semaine().toString());
            var entetes =
                    List.of(
                            "Dossier",
                            "Ménage",
                            "Adresse",
                            "Commune",
                            "Parc",
                            "Bailleur",
                            "Date de l'acte",
                            "Reçu le",
                            "Numéro de l'acte");
            for (var c = 0; c < entetes.size(); c++) {
                feuille.value(0, c, entetes.get(c));
            }
            var r = 1;
            for (var l : lu.lignes()) {
                var rangee = Impression.rangee(l);
                var i = l.identite();
                var cellules =
                        List.of(
                                rangee.reference(),
                                rangee.personnes(),
                                rangee.adresse(),
                                rangee.commune(),
                                rangee.parc(),
                                i == null || i.bailleur() == null ? "" : i.bailleur(),
                                l.ligne().date().toString(),
                                l.ligne().recuLe().toString(),
                                l.ligne().acte());
                for (var c = 0; c < cellules.size(); c++) {
                    feuille.value(r, c, cellules.get(c));
                }
                r++;
            }
            if (lu.lignes().isEmpty()) {
                feuille.value(r, 0, "Aucun commandement de payer reçu cette semaine.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    private static ResponseEntity<byte[]> fichier(
            LireTableau.Lu lu, MediaType type, String fin, byte[] contenu) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(
                                        "commandements-de-payer-%s-%s.%s"
                                                .formatted(
                                                        lu.tableau().departement(),
                                                        lu.tableau().semaine(),
                                                        fin))
                                .build()
                                .toString())
                .body(contenu);
    }
}
