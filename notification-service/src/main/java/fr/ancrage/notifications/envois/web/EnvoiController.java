package fr.ancrage.notifications.envois.web;

import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.Interruptions;
import fr.ancrage.notifications.envois.model.ListeEnvois.Filtre;
import fr.ancrage.notifications.envois.usecase.AgirSurEnvoi;
import fr.ancrage.notifications.envois.usecase.AgirSurEnvoi.Geste;
import fr.ancrage.notifications.envois.usecase.AgirSurEnvoi.Resultat;
import fr.ancrage.notifications.envois.usecase.Depart;
import fr.ancrage.notifications.envois.usecase.ImprimerLettres;
import fr.ancrage.notifications.envois.usecase.LireEnvoi;
import fr.ancrage.notifications.envois.usecase.LireLettres;
import fr.ancrage.notifications.envois.usecase.ListerEnvois;
import fr.ancrage.notifications.envois.usecase.ListerEnvois.Vue;
import fr.ancrage.notifications.envois.usecase.PosterLettres;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.identites.IdentitesAbsentes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of what leaves, the inboxes, the printer and what is blocked. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "Envois", description = "Courriers, messages et boîtes : ce qui part, une fois")
class EnvoiController {

    private static final String TRACE = "envoi";
    private static final int LONGUEUR_RAISON = 500;

    private final ListerEnvois lister;
    private final LireEnvoi lire;
    private final LireLettres lettres;
    private final AgirSurEnvoi agir;
    private final ImprimerLettres imprimer;
    private final PosterLettres poster;
    private final Interruptions interruptions;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Depart depart;
    private final Textes textes;
    private final Trail trail;

    EnvoiController(
            ListerEnvois lister,
            LireEnvoi lire,
            LireLettres lettres,
            AgirSurEnvoi agir,
            ImprimerLettres imprimer,
            PosterLettres poster,
            Interruptions interruptions,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Depart depart,
            Textes textes,
            Trail trail) {
        this.lister = lister;
        this.lire = lire;
        this.lettres = lettres;
        this.agir = agir;
        this.imprimer = imprimer;
        this.poster = poster;
        this.interruptions = interruptions;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.depart = depart;
        this.textes = textes;
        this.trail = trail;
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageEnvois(List<EnvoiReponse> elements, long total, int page, int taille) {}

    record RaisonRequete(@Nullable String raison) {

        @Override
        public String toString() {
            return "RaisonRequete[…]";
        }
    }

    record ImpressionRequete(@Nullable List<String> envois) {}

    record PostesRequete(@Nullable String le) {}

    @Schema(requiredProperties = {"pages"})
    record ApercuReponse(List<String> pages) {}

    @Schema(requiredProperties = {"id", "total"})
    record ImpressionReponse(String id, int total) {}

    @Schema(requiredProperties = {"postes"})
    record PostesReponse(int postes) {}

    @Schema(requiredProperties = {"code", "libelle", "depuis"})
    record InterruptionReponse(String code, String libelle, Instant depuis) {}

    @Schema(requiredProperties = {"elements"})
    record InterruptionsReponse(List<InterruptionReponse> elements) {}

    @GetMapping("/envois")
    @Operation(
            operationId = "listerEnvois",
            summary = "Le registre de ce qui part, le plus récent d'abord")
    PageEnvois envois(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String courrier,
            @RequestParam(required = false) @Nullable String destinataire,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String canal,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litLeRegistre(agent) && !habilitation.exploite(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var etatLu = input.choiceOrNull("etat", etat, EtatEnvoi.class, "ETAT_INCONNU");
        var canalLu = input.choiceOrNull("canal", canal, Canal.class, "CANAL_INCONNU");
        input.page(page, taille);
        input.check();
        return page(
                Vue.REGISTRE,
                new Filtre(etatLu, courrier, destinataire, dossier, canalLu, null, null),
                page,
                taille,
                agent);
    }

    @GetMapping("/messages")
    @Operation(
            operationId = "listerMessages",
            summary = "La boîte de l'organisation de la personne connectée")
    PageEnvois messages(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable Boolean nonLu,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.aUneBoite(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        input.page(page, taille);
        input.check();
        return page(
                Vue.BOITE,
                new Filtre(null, null, null, dossier, null, nonLu, null),
                page,
                taille,
                agent);
    }

    private PageEnvois page(Vue vue, Filtre filtre, int page, int taille, AgentConnecte agent) {
        var trouves = lister.executer(vue, filtre, page, taille, agent);
        trail.read(agent, TRACE, ids(trouves.elements()), dossiers(trouves.elements()));
        return new PageEnvois(
                trouves.elements().stream()
                        .map(e -> reponse(e, trouves.entiers(), agent, false))
                        .toList(),
                trouves.total(),
                page,
                taille);
    }

    @GetMapping("/envois/{id}")
    @Operation(operationId = "lireEnvoi", summary = "Un envoi")
    EnvoiReponse envoi(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var lu = lire.executer(id, agent).orElseThrow(ProblemeException::introuvable);
        trail.read(agent, TRACE, List.of(id), dossiers(List.of(lu.envoi())));
        return reponse(lu.envoi(), lu.entier(), agent, true);
    }

    private EnvoiReponse reponse(Envoi envoi, boolean entier, AgentConnecte agent, boolean detail) {
        var actes =
                ActesSurEnvoi.de(
                        envoi,
                        !entier || habilitation.tientLeRegistre(agent),
                        habilitation.voitDansSaBoite(agent, envoi));
        return entier
                ? EnvoiReponse.entier(envoi, textes, actes, detail)
                : EnvoiReponse.nu(envoi, textes, actes, detail);
    }

    @GetMapping(value = "/envois/{id}/courrier.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "lireCourrier", summary = "La lettre, telle qu'elle part")
    ResponseEntity<byte[]> courrier(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var lettre = lettre(agent, id);
        trail.exported(agent, TRACE, List.of(id), dossiers(List.of(lettre.envoi())));
        return pdf("courrier-" + id + ".pdf", lettre.pdf());
    }

    @GetMapping("/envois/{id}/apercu")
    @Operation(operationId = "lireApercu", summary = "Le texte de la lettre, page par page")
    ApercuReponse apercu(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var lettre = lettre(agent, id);
        trail.read(agent, TRACE, List.of(id), dossiers(List.of(lettre.envoi())));
        return new ApercuReponse(pages(lettre.pdf()));
    }

    private record Ouverte(Envoi envoi, byte[] pdf) {}

    private Ouverte lettre(AgentConnecte agent, String id) {
        var lu = lire.executer(id, agent).filter(LireEnvoi.Lu::entier);
        if (lu.isEmpty() || !lu.get().envoi().postal()) {
            throw ProblemeException.introuvable();
        }
        var ouvertes = avecIdentites(() -> lettres.executer(List.of(lu.get().envoi())));
        var pdf = ouvertes.get(id);
        if (pdf == null) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "LETTRE_PAS_ECRITE");
        }
        return new Ouverte(lu.get().envoi(), pdf);
    }

    /** The text of the file itself, so that the preview is what leaves. */
    private static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var lecture = new PDFTextStripper();
            var pages = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                lecture.setStartPage(page);
                lecture.setEndPage(page);
                pages.add(lecture.getText(document).strip());
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/envois/{id}/relance")
    @Operation(operationId = "rejouerEnvoi", summary = "Remettre de nouveau un message bloqué")
    EnvoiReponse rejouer(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var reponse = agir(agent, id, new Geste.Rejouer());
        depart.reveiller();
        return reponse;
    }

    @PostMapping("/envois/{id}/ecartement")
    @Operation(
            operationId = "ecarterEnvoi",
            summary = "Écarter un envoi bloqué ou sans destinataire, avec une raison")
    EnvoiReponse ecarter(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RaisonRequete requete) {
        if (lire.executer(id, agent).isEmpty()) {
            throw ProblemeException.introuvable();
        }
        var input = new Input();
        var raison = input.text("raison", requete.raison(), LONGUEUR_RAISON);
        input.check();
        return agir(agent, id, new Geste.Ecarter(raison));
    }

    @PostMapping("/envois/{id}/constat-de-depart")
    @Operation(
            operationId = "constaterDepart",
            summary = "Constater qu'un message dont l'issue était inconnue est bien parti")
    EnvoiReponse constater(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return agir(agent, id, new Geste.ConstaterParti());
    }

    @PostMapping("/messages/{id}/lecture")
    @Operation(operationId = "marquerLu", summary = "Marquer lu, pour toute l'organisation")
    EnvoiReponse lu(@Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        return agir(agent, id, new Geste.Lire());
    }

    private EnvoiReponse agir(AgentConnecte agent, String id, Geste geste) {
        return switch (agir.executer(new AgirSurEnvoi.Commande(id, geste, agent))) {
            case Resultat.Fait(var envoi) -> {
                trail.changed(agent, TRACE, List.of(id), dossiers(List.of(envoi)));
                yield reponse(
                        envoi,
                        habilitation.voitAuRegistre(agent, envoi)
                                || habilitation.voitDansSaBoite(agent, envoi),
                        agent,
                        true);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.Impossible() ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "ENVOI_PAS_DANS_CET_ETAT");
        };
    }

    @PostMapping("/impressions")
    @Operation(
            operationId = "imprimerLettres",
            summary = "Préparer un lot : les lettres citées, ou toutes celles qui attendent")
    ImpressionReponse imprimer(
            @Parameter(hidden = true) AgentConnecte agent, @RequestBody ImpressionRequete requete) {
        if (!habilitation.tientLeRegistre(agent)) {
            throw ProblemeException.interdit();
        }
        var ids = requete.envois() == null ? List.<String>of() : requete.envois();
        var input = new Input();
        if (ids.size() > ImprimerLettres.PAR_LOT) {
            input.refuse("envois", "LOT_TROP_GRAND");
        }
        input.check();
        var lot = avecIdentites(() -> imprimer.executer(ids, agent));
        if (lot.lettres().isEmpty()) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "RIEN_A_IMPRIMER");
        }
        trail.changed(agent, TRACE, ids(lot.lettres()), dossiers(lot.lettres()));
        return new ImpressionReponse(lot.id(), lot.lettres().size());
    }

    @GetMapping(
            value = "/impressions/{lot}/lettres.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "lireImpression",
            summary = "Toutes les lettres d'un lot, en un seul fichier")
    ResponseEntity<byte[]> impression(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String lot) {
        var lettresDuLot = duLot(agent, lot);
        var ouvertes = avecIdentites(() -> lettres.executer(lettresDuLot));
        if (ouvertes.isEmpty()) {
            throw ProblemeException.introuvable();
        }
        trail.printed(
                agent,
                TRACE,
                ouvertes.keySet(),
                dossiers(lettresDuLot.stream().filter(e -> ouvertes.containsKey(e.id())).toList()));
        return pdf("lettres-" + lot + ".pdf", assembler(ouvertes));
    }

    @PostMapping("/impressions/{lot}/postes")
    @Operation(operationId = "posterLettres", summary = "Les lettres du lot ont été postées")
    PostesReponse postes(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String lot,
            @RequestBody PostesRequete requete) {
        var lettresDuLot = duLot(agent, lot);
        var input = new Input();
        var le = input.pastDay("le", requete.le(), horloge.aujourdhui());
        input.check();
        var postees = poster.executer(lot, le, agent);
        trail.changed(agent, TRACE, ids(lettresDuLot), dossiers(lettresDuLot));
        return new PostesReponse(postees);
    }

    private static List<String> ids(List<Envoi> envois) {
        return envois.stream().map(Envoi::id).toList();
    }

    private static List<String> dossiers(List<Envoi> envois) {
        return envois.stream()
                .flatMap(e -> Stream.ofNullable(e.contenu().dossier()))
                .distinct()
                .toList();
    }

    private List<Envoi> duLot(AgentConnecte agent, String lot) {
        if (!habilitation.tientLeRegistre(agent)) {
            throw ProblemeException.interdit();
        }
        var filtre = new Filtre(null, null, null, null, null, null, lot);
        var trouvees = lister.executer(Vue.REGISTRE, filtre, 0, ImprimerLettres.PAR_LOT, agent);
        if (trouvees.elements().isEmpty()) {
            throw ProblemeException.introuvable();
        }
        return trouvees.elements();
    }

    @GetMapping("/interruptions")
    @Operation(
            operationId = "listerInterruptions",
            summary = "Ce qui retient des envois en ce moment")
    InterruptionsReponse interruptions(@Parameter(hidden = true) AgentConnecte agent) {
        if (!habilitation.aUneBoite(agent) && !habilitation.exploite(agent)) {
            throw ProblemeException.interdit();
        }
        return new InterruptionsReponse(
                interruptions.enCours().stream()
                        .map(i ->
                                new InterruptionReponse(
                                        i.dependance().name(),
                                        switch (i.dependance()) {
                                            case IDENTITES ->
                                                    "Les noms des ménages ne sont pas disponibles : les courriers attendent, rien n'est perdu, ils seront écrits dès leur retour.";
                                            case COURRIEL ->
                                                    "La messagerie ne répond pas : les messages attendent, rien n'est perdu, ils partiront dès son retour.";
                                        },
                                        i.depuis()))
                        .toList());
    }

    private static <T> T avecIdentites(Supplier<T> lecture) {
        try {
            return lecture.get();
        } catch (IdentitesAbsentes e) {
            throw ProblemeException.of(HttpStatus.SERVICE_UNAVAILABLE, "IDENTITES_INDISPONIBLES");
        }
    }

    private static byte[] assembler(Map<String, byte[]> lettres) {
        var fusion = new PDFMergerUtility();
        var sortie = new ByteArrayOutputStream();
        lettres.values().forEach(pdf -> fusion.addSource(new RandomAccessReadBuffer(pdf)));
        fusion.setDestinationStream(sortie);
        try {
            fusion.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    private static ResponseEntity<byte[]> pdf(String nom, byte[] contenu) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(nom).build().toString())
                .body(contenu);
    }
}
