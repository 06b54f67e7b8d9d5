package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.commissions.seance.usecase.InscrireDossier;
import fr.ancrage.commissions.seance.usecase.RendreAvis;
import fr.ancrage.commissions.seance.web.Requetes.AvisRequete;
import fr.ancrage.commissions.seance.web.Requetes.InscriptionRequete;
import fr.ancrage.commissions.seance.web.Requetes.OrdreRequete;
import fr.ancrage.commissions.seance.web.Requetes.RetraitRequete;
import fr.ancrage.commissions.seance.web.SeanceReponse.AvertissementDto;
import fr.ancrage.commissions.seance.web.SeanceReponse.LigneReponse;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The agenda of a sitting: who is on it, in which order, and what was decided (R-201, product §5).
 */
@RestController
@RequestMapping("/api/commissions/seances/{id}")
@Tag(name = "Seances", description = "Les séances, leur ordre du jour, leurs avis")
class OrdreDuJourController {

    private final SeancesOuvertes seances;
    private final InscrireDossier inscrire;
    private final RendreAvis rendre;
    private final DossiersSuivis dossiers;
    private final TypesDAvis types;
    private final HorlogeMetier horloge;
    private final Trail trail;

    OrdreDuJourController(
            SeancesOuvertes seances,
            InscrireDossier inscrire,
            RendreAvis rendre,
            DossiersSuivis dossiers,
            TypesDAvis types,
            HorlogeMetier horloge,
            Trail trail) {
        this.seances = seances;
        this.inscrire = inscrire;
        this.rendre = rendre;
        this.dossiers = dossiers;
        this.types = types;
        this.horloge = horloge;
        this.trail = trail;
    }

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageOrdreDuJour(List<LigneReponse> elements, long total, int page, int taille) {}

    @GetMapping("/ordre-du-jour")
    @Operation(
            operationId = "lireOrdreDuJour",
            summary = "Les dossiers de la séance que l'agent peut voir, dans leur ordre")
    PageOrdreDuJour ordreDuJour(
            @Parameter(hidden = true) AgentConnecte agent, @PathVariable String id) {
        var seance = seances.visible(agent, id);
        var table = seances.table(seance);
        var visibles = seances.visibles(seance, agent);
        trail.read(
                agent,
                SeancesOuvertes.TRACE,
                List.of(seance.id().toString()),
                visibles.stream().map(Inscription::dossier).toList());
        var connus = dossiers.trouver(visibles.stream().map(Inscription::dossier).toList());
        var lignes = new ArrayList<LigneReponse>();
        for (var i = 0; i < seance.inscriptions().size(); i++) {
            var inscription = seance.inscriptions().get(i);
            if (visibles.contains(inscription)) {
                lignes.add(
                        LigneReponse.from(
                                i + 1,
                                inscription,
                                Optional.ofNullable(connus.get(inscription.dossier()))
                                        .flatMap(d -> d.saisineApl(table)),
                                table,
                                types,
                                horloge.aujourdhui()));
            }
        }
        return new PageOrdreDuJour(lignes, lignes.size(), 0, Math.max(lignes.size(), 1));
    }

    @PostMapping("/inscriptions")
    @Operation(
            operationId = "inscrireDossier",
            summary =
                    "Inscrire un dossier à l'ordre du jour ; au-delà de la capacité, avec un motif"
                            + " (R-201)")
    SeanceReponse inscrire(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody InscriptionRequete requete) {
        var avant = seances.secretariat(agent, id);
        var dossier = requete.dossierDemande();
        var derogation = requete.derogation();
        var resultat =
                inscrire.executer(
                        new InscrireDossier.Commande(
                                avant.id(),
                                dossier,
                                derogation == null || derogation.isBlank() ? null : derogation,
                                agent));
        return seances.repondre(
                agent,
                resultat,
                dossier,
                resultat instanceof Resultat.Fait(var faite)
                        ? avertissements(faite.seance(), dossier)
                        : List.of());
    }

    @PostMapping("/retraits")
    @Operation(
            operationId = "retirerDossier",
            summary = "Retirer un dossier de l'ordre du jour, avec un motif")
    SeanceReponse retirer(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RetraitRequete requete) {
        var seance = seances.secretariat(agent, id);
        var motif = requete.motifChoisi();
        var dossier = String.valueOf(requete.dossier());
        return seances.agir(
                agent, seance.id(), dossier, (s, _, jour) -> s.retirer(dossier, motif, jour));
    }

    @PostMapping("/ordre")
    @Operation(operationId = "ordonner", summary = "Changer l'ordre de passage")
    SeanceReponse ordonner(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody OrdreRequete requete) {
        var seance = seances.secretariat(agent, id);
        return seances.agir(
                agent, seance.id(), null, (s, _, jour) -> s.ordonner(requete.ordre(), jour));
    }

    @PostMapping("/avis")
    @Operation(
            operationId = "rendreAvis",
            summary = "Enregistrer l'avis et les préconisations sur un dossier, une seule fois")
    SeanceReponse rendre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody AvisRequete requete) {
        var seance = seances.secretariat(agent, id);
        var avis =
                requete.toDomain(seance.id(), types, seances.table(seance), horloge.aujourdhui());
        var dossier = String.valueOf(requete.dossier());
        return seances.repondre(
                agent,
                rendre.executer(
                        new RendreAvis.Commande(
                                seance.id(),
                                dossier,
                                avis,
                                requete.apl(types),
                                requete.presence(),
                                agent)),
                dossier,
                List.of());
    }

    /** What the secretariat should know of an inscription, with the source of each rule. */
    private List<AvertissementDto> avertissements(Seance seance, String dossier) {
        var table = seances.table(seance);
        var formation = table.formation(seance.programme().formation());
        var inscription = seance.inscription(dossier);
        var avertissements = new ArrayList<AvertissementDto>();
        if (formation.isEmpty() || inscription.isEmpty()) {
            return avertissements;
        }
        var convocation = table.convocation();
        if (formation.get().menagesPresents()
                && !inscription.get().menageConvoque()
                && convocation != null) {
            avertissements.add(
                    new AvertissementDto(
                            "CONVOCATION_TARDIVE",
                            "Le délai de convocation ne peut plus être tenu : le ménage n'est pas"
                                    + " convoqué à cette séance."
                                    + (convocation.aConfirmer()
                                            ? " Ce délai est à confirmer par le département."
                                            : ""),
                            convocation.source()));
        }
        if (!table.surLeTerritoire(formation.get(), inscription.get().situation())) {
            avertissements.add(
                    new AvertissementDto(
                            "HORS_TERRITOIRE",
                            "Le logement n'est pas sur le territoire que la charte donne à cette"
                                    + " formation.",
                            formation.get().source()));
        }
        return avertissements;
    }
}
