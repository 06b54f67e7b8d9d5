package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.imports.model.Deposant;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.usecase.DeposerLot;
import fr.ancrage.dossiers.imports.usecase.ImporterFichier;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Deposits: by partners' software, each for its own organisation, and by nobody else. */
@RestController
@RequestMapping("/api/dossiers/depots")
class DepotController {

    private static final String CLE = "Idempotency-Key";
    private static final Pattern CLES = Pattern.compile("[A-Za-z0-9._:-]{8,120}");

    private final DeposerLot deposer;
    private final LotsImport lots;
    private final LignesImport lignesDesLots;
    private final Habilitation habilitation;
    private final Piste piste;

    DepotController(
            DeposerLot deposer,
            LotsImport lots,
            LignesImport lignesDesLots,
            Habilitation habilitation,
            Piste piste) {
        this.deposer = deposer;
        this.lots = lots;
        this.lignesDesLots = lignesDesLots;
        this.habilitation = habilitation;
        this.piste = piste;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DepotReponse> deposer(
            AgentConnecte agent,
            @RequestParam String nature,
            @RequestParam(defaultValue = "false") boolean simulation,
            @RequestHeader(name = CLE, required = false) @Nullable String cle,
            @RequestPart("fichier") MultipartFile fichier)
            throws IOException {
        Deposant deposant = deposant(agent);
        NatureImport lue = nature(deposant, nature);
        try (FichierRecu recu = FichierRecu.de(fichier)) {
            return deposer(agent, deposant, lue, cle(cle, simulation), recu);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(type = "string")))
    ResponseEntity<DepotReponse> deposer(
            AgentConnecte agent,
            @RequestParam String nature,
            @RequestParam(defaultValue = "false") boolean simulation,
            @RequestHeader(name = CLE, required = false) @Nullable String cle,
            InputStream lignes)
            throws IOException {
        Deposant deposant = deposant(agent);
        NatureImport lue = nature(deposant, nature);
        try (FichierRecu recu = FichierRecu.de(lignes, "depot.jsonl")) {
            return deposer(agent, deposant, lue, cle(cle, simulation), recu);
        }
    }

    private ResponseEntity<DepotReponse> deposer(
            AgentConnecte agent,
            Deposant deposant,
            NatureImport nature,
            @Nullable String cle,
            FichierRecu recu) {
        piste.change(agent, "fichier", recu.empreinte(), List.of());
        return switch (deposer.executer(
                new DeposerLot.Commande(
                        deposant,
                        nature,
                        recu.copie(),
                        recu.nom(),
                        recu.empreinte(),
                        cle,
                        agent.identifiant()))) {
            case DeposerLot.Depot.Recu(ImporterFichier.Resultat resultat) ->
                    reponse(deposant, resultat);
            case DeposerLot.Depot.DejaRecu(LotImport lot) -> reponse(deposant, lot, null);
            case DeposerLot.Depot.CleDejaUtilisee _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "DEPOT_CLE_DEJA_UTILISEE");
        };
    }

    private ResponseEntity<DepotReponse> reponse(
            Deposant deposant, ImporterFichier.Resultat resultat) {
        return switch (resultat) {
            case ImporterFichier.Resultat.Fait fait -> reponse(deposant, fait.lot(), fait.lignes());
            case ImporterFichier.Resultat.EnCours enCours -> reponse(deposant, enCours.lot(), null);
            case ImporterFichier.Resultat.Refuse refuse -> throw ImportController.refus(refuse);
        };
    }

    /** 202 while somebody still works on it. */
    private ResponseEntity<DepotReponse> reponse(
            Deposant deposant, LotImport lot, @Nullable List<LigneTraitee> lignes) {
        DepotReponse reponse = reponse(lot, deposant, lignes);
        return lot.enTravail()
                ? ResponseEntity.accepted()
                        .location(URI.create("/api/dossiers/depots/" + lot.id()))
                        .body(reponse)
                : ResponseEntity.ok(reponse);
    }

    private DepotReponse reponse(
            LotImport lot, Deposant deposant, @Nullable List<LigneTraitee> lignes) {
        List<LigneTraitee> detail =
                lot.enTravail() || lignes != null
                        ? lignes
                        : lignesDesLots.premieres(lot.id(), ImportReponse.DETAIL);
        return DepotReponse.de(lot, deposant.organisation(), detail);
    }

    @GetMapping
    PageReponse<DepotReponse> liste(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Deposant deposant = deposant(agent);
        bornes(page, taille);
        LotsImport.Filtre siens =
                new LotsImport.Filtre(List.of(deposant.departement()), agent.identifiant());
        return new PageReponse<>(
                lots.liste(siens, page, taille).stream()
                        .map(lot -> DepotReponse.de(lot, deposant.organisation(), null))
                        .toList(),
                lots.total(siens),
                page,
                taille);
    }

    /** What this organisation deposits, and the fields of each of its lines. */
    @GetMapping("/natures")
    NaturesReponse natures(AgentConnecte agent) {
        return NaturesReponse.de(deposant(agent).qualite().depots());
    }

    @GetMapping("/{id}")
    DepotReponse lire(AgentConnecte agent, @PathVariable String id) {
        Deposant deposant = deposant(agent);
        LotImport lot = trouver(agent, id);
        piste.lu(agent, "depot", id, List.of());
        return reponse(lot, deposant, null);
    }

    @GetMapping("/{id}/lignes")
    PageReponse<DepotReponse.LigneDepot> lignes(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable EtatLigne etat,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        deposant(agent);
        trouver(agent, id);
        bornes(page, taille);
        LignesImport.PageLignes lignes = lignesDesLots.lignes(id, etat, page, taille);
        piste.lu(agent, "depot", id, List.of());
        return new PageReponse<>(
                lignes.lignes().stream().map(DepotReponse.LigneDepot::de).toList(),
                lignes.total(),
                page,
                taille);
    }

    private Deposant deposant(AgentConnecte agent) {
        return habilitation.deposant(agent).orElseThrow(ProblemeException::interdit);
    }

    private static NatureImport nature(Deposant deposant, String nature) {
        NatureImport lue = ImportController.nature(nature);
        if (!deposant.depose(lue)) {
            throw ProblemeException.of(HttpStatus.FORBIDDEN, "DEPOT_NATURE_NON_ADMISE");
        }
        return lue;
    }

    /** None for a dry run, whose key nobody needs. */
    private static @Nullable String cle(@Nullable String cle, boolean simulation) {
        if (simulation) {
            return null;
        }
        if (cle == null || !CLES.matcher(cle).matches()) {
            throw ProblemeException.of(HttpStatus.BAD_REQUEST, "DEPOT_CLE_REQUISE");
        }
        return cle;
    }

    /** Another's does not exist. */
    private LotImport trouver(AgentConnecte agent, String id) {
        return lots.trouver(id)
                .filter(lot -> lot.deposePar().equals(agent.identifiant()))
                .filter(lot -> lot.etat() != LotImport.Etat.RECEPTION)
                .orElseThrow(ProblemeException::introuvable);
    }

    private static void bornes(int page, int taille) {
        var input = new Input();
        input.page(page, taille);
        input.check();
    }
}
