package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.usecase.AnnulerLot;
import fr.ancrage.dossiers.imports.usecase.ImporterFichier;
import fr.ancrage.dossiers.imports.usecase.RepriseDesLots;
import fr.ancrage.dossiers.imports.usecase.TraiterLot;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports: by those who keep the cases of the département, and nobody else. */
@RestController
@RequestMapping("/api/dossiers/imports")
class ImportController {

    private final ImporterFichier importer;
    private final TraiterLot traiter;
    private final AnnulerLot annuler;
    private final RepriseDesLots reprise;
    private final LotsImport lots;
    private final LignesImport lignesDesLots;
    private final Habilitation habilitation;
    private final Piste piste;

    ImportController(
            ImporterFichier importer,
            TraiterLot traiter,
            AnnulerLot annuler,
            RepriseDesLots reprise,
            LotsImport lots,
            LignesImport lignesDesLots,
            Habilitation habilitation,
            Piste piste) {
        this.importer = importer;
        this.traiter = traiter;
        this.annuler = annuler;
        this.reprise = reprise;
        this.lots = lots;
        this.lignesDesLots = lignesDesLots;
        this.habilitation = habilitation;
        this.piste = piste;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReponse> importer(
            AgentConnecte agent,
            @RequestParam(defaultValue = "ACTES") String nature,
            @RequestParam(defaultValue = "false") boolean simulation,
            @RequestParam String departement,
            @RequestPart("fichier") MultipartFile fichier)
            throws IOException {
        Acces acces = habilitation.de(agent);
        if (!acces.tient(departement)) {
            throw ProblemeException.interdit();
        }
        NatureImport natureLue = nature(nature);
        try (FichierRecu recu = FichierRecu.de(fichier)) {
            piste.change(agent, "fichier", recu.empreinte(), List.of());
            return reponse(
                    importer.executer(
                            new ImporterFichier.Commande(
                                    UUID.randomUUID().toString(),
                                    recu.copie(),
                                    recu.nom(),
                                    recu.empreinte(),
                                    natureLue,
                                    departement,
                                    simulation,
                                    agent.identifiant(),
                                    acces.ressort())));
        }
    }

    static NatureImport nature(String nature) {
        return NatureImport.de(nature)
                .orElseThrow(() ->
                        ProblemeException.of(
                                HttpStatus.UNPROCESSABLE_CONTENT, "NATURE_IMPORT_INCONNUE"));
    }

    private ResponseEntity<ImportReponse> reponse(ImporterFichier.Resultat resultat) {
        return switch (resultat) {
            case ImporterFichier.Resultat.Fait fait -> {
                List<LigneTraitee> lignes = fait.lignes();
                yield ResponseEntity.ok(
                        ImportReponse.de(
                                fait.lot(),
                                lignes == null
                                        ? lignesDesLots.premieres(
                                                fait.lot().id(), ImportReponse.DETAIL)
                                        : lignes));
            }
            case ImporterFichier.Resultat.EnCours enCours ->
                    ResponseEntity.accepted()
                            .location(URI.create("/api/dossiers/imports/" + enCours.lot().id()))
                            .body(ImportReponse.de(enCours.lot(), List.of()));
            case ImporterFichier.Resultat.Refuse refuse -> throw refus(refuse);
        };
    }

    static ProblemeException refus(ImporterFichier.Resultat.Refuse refuse) {
        return ProblemeException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refuse.motif().name(),
                refuse.manquantes().stream().map(ImportController::manquante).toList());
    }

    private static ProblemeChamp manquante(Colonne colonne) {
        return new ProblemeChamp(
                colonne.champ(),
                "COLONNE_MANQUANTE",
                "La colonne « " + colonne.intitule() + " » manque dans le fichier.");
    }

    @GetMapping
    PageReponse<ImportReponse> liste(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = habilitation.de(agent);
        if (acces.departementsTenus().isEmpty()) {
            throw ProblemeException.interdit();
        }
        bornes(page, taille);
        LotsImport.Filtre filtre = filtre(acces, agent);
        return new PageReponse<>(
                lots.liste(filtre, page, taille).stream()
                        .map(l -> ImportReponse.de(l, null))
                        .toList(),
                lots.total(filtre),
                page,
                taille);
    }

    /**
     * What each file must and may hold, so that the screen says it and nobody keeps a second list.
     */
    @GetMapping("/natures")
    NaturesReponse natures(AgentConnecte agent) {
        exigerUnTerritoire(agent);
        return NaturesReponse.toutes();
    }

    /** An empty file with the headings, to be filled. */
    @GetMapping("/natures/{nature}/modele.xlsx")
    ResponseEntity<byte[]> modele(AgentConnecte agent, @PathVariable String nature)
            throws IOException {
        exigerUnTerritoire(agent);
        NatureImport connue = NatureImport.de(nature).orElseThrow(ProblemeException::introuvable);
        return classeur(
                "modele-" + connue.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xlsx",
                ModeleFichier.ecrire(connue));
    }

    @GetMapping("/{id}")
    ImportReponse lire(AgentConnecte agent, @PathVariable String id) {
        LotImport lot = trouver(agent, id);
        if (lot.enTravail()) {
            // asked each second: how far it is, and nothing of what it holds
            return ImportReponse.de(lot, annulation(lot), null, null);
        }
        List<LigneTraitee> lignes = lignesDesLots.premieres(id, ImportReponse.DETAIL);
        piste.lu(agent, "import", id, dossiers(lignes));
        return ImportReponse.de(lot, annulation(lot), groupes(lot), lignes);
    }

    /** Of a short file the lines tell it all. */
    private @Nullable List<LignesImport.ProblemeDuLot> groupes(LotImport lot) {
        return lot.comptes().lignes() > ImportReponse.DETAIL
                ? lignesDesLots.problemes(lot.id())
                : null;
    }

    private LignesImport.@Nullable Annulation annulation(LotImport lot) {
        return lot.etat() == LotImport.Etat.ANNULE || lot.etat() == LotImport.Etat.ANNULATION
                ? lignesDesLots.annulation(lot.id())
                : null;
    }

    @GetMapping("/{id}/lignes")
    PageReponse<ImportReponse.Ligne> lignes(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable EtatLigne etat,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        trouver(agent, id);
        bornes(page, taille);
        LignesImport.PageLignes lignes = lignesDesLots.lignes(id, etat, page, taille);
        piste.lu(agent, "import", id, dossiers(lignes.lignes()));
        return new PageReponse<>(
                lignes.lignes().stream().map(ImportReponse.Ligne::de).toList(),
                lignes.total(),
                page,
                taille);
    }

    @GetMapping("/{id}/lignes-refusees.xlsx")
    ResponseEntity<byte[]> lignesRefusees(AgentConnecte agent, @PathVariable String id)
            throws IOException {
        LotImport lot = trouver(agent, id);
        LignesRefusees feuille = new LignesRefusees(lot.intitules());
        List<String> rendues = new ArrayList<>();
        lignesDesLots.refusees(
                id,
                ligne -> {
                    feuille.ajouter(ligne);
                    // no case came of them: each line stands for the household that it names, and
                    // is
                    // counted
                    rendues.add("ligne:" + id + ":" + ligne.brute().numero());
                });
        piste.exporte(agent, "import", id, rendues);
        return classeur("lignes-refusees.xlsx", feuille.octets());
    }

    private static List<String> dossiers(List<LigneTraitee> lignes) {
        return lignes.stream().flatMap(l -> Stream.ofNullable(l.dossier())).distinct().toList();
    }

    private static ResponseEntity<byte[]> classeur(String nom, byte[] octets) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(nom).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(
                        MediaType.parseMediaType(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(octets);
    }

    private void exigerUnTerritoire(AgentConnecte agent) {
        if (habilitation.de(agent).departementsTenus().isEmpty()) {
            throw ProblemeException.interdit();
        }
    }

    @PostMapping("/{id}/annulation")
    ImportReponse annuler(AgentConnecte agent, @PathVariable String id) {
        LotImport lot = trouver(agent, id);
        boolean dejaAnnule =
                lot.etat() == LotImport.Etat.ANNULE || lot.etat() == LotImport.Etat.ANNULATION;
        if (!dejaAnnule && !annuler.commencer(id)) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "IMPORT_NON_ANNULABLE");
        }
        piste.change(agent, "import", id, List.of());
        if (lot.comptes().lignes() > ImporterFichier.LIGNES_IMMEDIATES) {
            reprise.lancer(id);
        } else {
            traiter.executer(id);
        }
        LotImport apres = lots.trouver(id).orElseThrow();
        return ImportReponse.de(
                apres,
                annulation(apres),
                null,
                apres.enTravail() ? null : lignesDesLots.premieres(id, ImportReponse.DETAIL));
    }

    private LotImport trouver(AgentConnecte agent, String id) {
        Acces acces = habilitation.de(agent);
        if (acces.departementsTenus().isEmpty()) {
            throw ProblemeException.interdit();
        }
        return lots.trouver(id)
                .filter(l -> acces.tient(l.departement()))
                .filter(l -> acces.tientTout() || l.deposePar().equals(agent.identifiant()))
                .filter(l -> l.etat() != LotImport.Etat.RECEPTION)
                .orElseThrow(ProblemeException::introuvable);
    }

    /** A file may hold the whole département: who keeps a part of it follows its own alone. */
    private static LotsImport.Filtre filtre(Acces acces, AgentConnecte agent) {
        return new LotsImport.Filtre(
                acces.departementsTenus().stream().sorted().toList(),
                acces.tientTout() ? null : agent.identifiant());
    }

    private static void bornes(int page, int taille) {
        var input = new Input();
        input.page(page, taille);
        input.check();
    }
}
