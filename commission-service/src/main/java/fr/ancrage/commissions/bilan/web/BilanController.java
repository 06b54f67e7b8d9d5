package fr.ancrage.commissions.bilan.web;

import fr.ancrage.commissions.bilan.model.BilanAnnuel;
import fr.ancrage.commissions.bilan.model.BilanAnnuel.Decision;
import fr.ancrage.commissions.bilan.model.BilanId;
import fr.ancrage.commissions.bilan.model.ContenuDuBilan;
import fr.ancrage.commissions.bilan.model.Objectifs;
import fr.ancrage.commissions.bilan.usecase.EtablirChiffres;
import fr.ancrage.commissions.bilan.usecase.LireBilan;
import fr.ancrage.commissions.bilan.usecase.TenirBilan;
import fr.ancrage.commissions.bilan.web.BilanReponse.Cadre;
import fr.ancrage.commissions.bilan.web.Requetes.TextesRequete;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.habilitation.Actes;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.habilitation.Habilitation.Chiffres;
import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The annual bilan of the reader's département: figures and texts about nobody. */
@RestController
@RequestMapping("/api/commissions/bilans/{annee}")
@Tag(name = "Bilans", description = "Le bilan annuel au comité responsable du PDALHPD")
class BilanController {

    /** The year in which the duty began: décret 2015-1384. */
    private static final int PREMIERE_ANNEE = 2015;

    private static final String TRACE = "bilan-annuel";
    private static final String ECRIRE = "ECRIRE";
    private static final String ARRETER = "ARRETER";
    private static final String DEJA_ARRETE =
            "Ce bilan est arrêté et transmis : il ne change plus.";

    private final LireBilan lire;
    private final TenirBilan tenir;
    private final EtablirChiffres etablir;
    private final ContenuDuBilan contenu;
    private final Objectifs objectifs;
    private final Habilitation habilitation;
    private final PdfDocuments pdf;
    private final HorlogeMetier horloge;
    private final Trail trail;

    BilanController(
            LireBilan lire,
            TenirBilan tenir,
            EtablirChiffres etablir,
            ContenuDuBilan contenu,
            Objectifs objectifs,
            Habilitation habilitation,
            PdfDocuments pdf,
            HorlogeMetier horloge,
            Trail trail) {
        this.lire = lire;
        this.tenir = tenir;
        this.etablir = etablir;
        this.contenu = contenu;
        this.objectifs = objectifs;
        this.habilitation = habilitation;
        this.pdf = pdf;
        this.horloge = horloge;
        this.trail = trail;
    }

    @GetMapping
    @Operation(
            operationId = "lireBilan",
            summary = "Le bilan d'une année, en préparation ou arrêté")
    BilanReponse lire(@Parameter(hidden = true) AgentConnecte agent, @PathVariable int annee) {
        return reponse(agent, identifiant(agent, annee));
    }

    @PostMapping("/textes")
    @Operation(
            operationId = "ecrireBilan",
            summary =
                    "Écrire l'appréciation, les propositions et ce que la plateforme ne peut pas"
                            + " connaître (secrétariat)")
    BilanReponse ecrire(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable int annee,
            @RequestBody TextesRequete requete) {
        var id = tenu(agent, annee);
        var textes = requete.toDomain(cadre(agent).demandes());
        return tenir(agent, id, bilan -> bilan.ecrire(textes));
    }

    @PostMapping("/arret")
    @Operation(
            operationId = "arreterBilan",
            summary =
                    "Arrêter le bilan avec ses chiffres et le transmettre au comité responsable du"
                            + " PDALHPD (secrétariat)")
    BilanReponse arreter(@Parameter(hidden = true) AgentConnecte agent, @PathVariable int annee) {
        var id = tenu(agent, annee);
        var chiffres = etablir.executer(id);
        return tenir(agent, id, bilan -> bilan.arreter(chiffres, horloge.aujourdhui()));
    }

    @GetMapping(value = "/bilan.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "editerBilan", summary = "Le bilan en PDF accessible")
    ResponseEntity<byte[]> editer(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable int annee) {
        var bilan = reponse(agent, identifiant(agent, annee));
        var titre = "Bilan annuel de la CCAPEX, " + annee;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bilan-ccapex-" + annee + ".pdf")
                                .build()
                                .toString())
                .body(pdf.render("bilan-annuel", titre, ModeleBilan.from(titre, bilan)));
    }

    private BilanReponse tenir(
            AgentConnecte agent, BilanId id, Function<BilanAnnuel, Decision> geste) {
        var decision = tenir.executer(new TenirBilan.Commande(id, agent.identifiant(), geste));
        if (decision instanceof Decision.Refusee(var motif)) {
            throw ProblemeException.of(HttpStatus.CONFLICT, motif.name());
        }
        trail.changed(agent, TRACE, List.of(id.toString()), List.of());
        return reponse(agent, id);
    }

    private BilanReponse reponse(AgentConnecte agent, BilanId id) {
        var lu = lire.executer(id, agent).orElseThrow(ProblemeException::introuvable);
        var permis = new ArrayList<String>();
        var refusees = new ArrayList<ActionRefusee>();
        var secretariat = habilitation.portee(agent).tientLeSecretariat(id.departement());
        for (var acte : List.of(ECRIRE, ARRETER)) {
            obstacle(acte, lu.bilan(), secretariat)
                    .ifPresentOrElse(
                            raison -> refusees.add(new ActionRefusee(acte, raison)),
                            () -> permis.add(acte));
        }
        return BilanReponse.from(lu, cadre(agent), permis, refusees);
    }

    private Optional<String> obstacle(String acte, BilanAnnuel bilan, boolean secretariat) {
        if (!secretariat) {
            return Optional.of(Actes.SECRETARIAT);
        }
        if (bilan.arrete() != null) {
            return Optional.of(DEJA_ARRETE);
        }
        if (!acte.equals(ARRETER)) {
            return Optional.empty();
        }
        if (horloge.aujourdhui().getYear() <= bilan.id().annee()) {
            return Optional.of("L’année n’est pas finie.");
        }
        return bilan.textes().propositions() == null
                ? Optional.of("Écrivez d’abord les propositions de la commission.")
                : Optional.empty();
    }

    private Cadre cadre(AgentConnecte agent) {
        var table = table(agent);
        return new Cadre(
                table.nom(),
                objectifs.pour(table.departement(), horloge.aujourdhui()),
                contenu.aDeclarer());
    }

    private TableFormations table(AgentConnecte agent) {
        return habilitation.table(agent).orElseThrow(ProblemeException::introuvable);
    }

    private BilanId identifiant(AgentConnecte agent, int annee) {
        if (habilitation.chiffres(agent) == Chiffres.AUCUN) {
            throw ProblemeException.interdit();
        }
        if (annee < PREMIERE_ANNEE || annee > horloge.aujourdhui().getYear()) {
            throw ProblemeException.introuvable();
        }
        return new BilanId(table(agent).departement(), annee);
    }

    /** What is wrong with a request is told only to those who may make it. */
    private BilanId tenu(AgentConnecte agent, int annee) {
        var id = identifiant(agent, annee);
        if (!habilitation.portee(agent).tientLeSecretariat(id.departement())) {
            throw ProblemeException.interdit();
        }
        return id;
    }
}
