package fr.ancrage.commissions.candidature.web;

import fr.ancrage.commissions.candidature.usecase.DemanderExamen;
import fr.ancrage.commissions.candidature.usecase.DemanderExamen.Resultat;
import fr.ancrage.commissions.candidature.usecase.EcarterCandidature;
import fr.ancrage.commissions.candidature.usecase.ListerCandidatures;
import fr.ancrage.commissions.candidature.usecase.ListerCandidatures.Recherche;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.habilitation.Actes;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The candidates; every read and change leaves its entry in the trail. */
@RestController
@RequestMapping("/api/commissions/candidatures")
@Tag(name = "Candidatures", description = "Les dossiers à examiner")
class CandidatureController {

    private static final String TRACE = "candidature";
    private static final int LONGUEUR_MOTIF = 1_000;

    private final ListerCandidatures lister;
    private final DemanderExamen demander;
    private final EcarterCandidature ecarter;
    private final Habilitation habilitation;
    private final Trail trail;

    CandidatureController(
            ListerCandidatures lister,
            DemanderExamen demander,
            EcarterCandidature ecarter,
            Habilitation habilitation,
            Trail trail) {
        this.lister = lister;
        this.demander = demander;
        this.ecarter = ecarter;
        this.habilitation = habilitation;
        this.trail = trail;
    }

    @Schema(
            requiredProperties = {
                "elements",
                "total",
                "page",
                "taille",
                "actions",
                "actionsRefusees"
            })
    record PageCandidatures(
            List<CandidatureReponse> elements,
            long total,
            int page,
            int taille,
            List<String> actions,
            List<ActionRefusee> actionsRefusees) {}

    @Schema(requiredProperties = {"dossier", "formation", "motif"})
    record CandidatureRequete(
            @Nullable String dossier, @Nullable String formation, @Nullable String motif) {
        @Override
        public String toString() {
            return "CandidatureRequete[…]";
        }
    }

    @GetMapping
    @Operation(
            operationId = "listerCandidatures",
            summary = "Les dossiers à examiner, les plus anciens d'abord")
    PageCandidatures lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String formation,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "false") boolean toutes,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        input.page(page, taille);
        input.check();
        var trouvees =
                lister.executer(new Recherche(formation, dossier, toutes, page, taille), agent);
        trail.read(agent, TRACE, trouvees.elements().stream().map(l -> l.dossier().id()).toList());
        var table = habilitation.table(agent);
        var actes =
                Actes.duSecretariat(habilitation.portee(agent).secretariat() != null, "ECARTER");
        return new PageCandidatures(
                table.isEmpty()
                        ? List.of()
                        : trouvees.elements().stream()
                                .map(l ->
                                        CandidatureReponse.from(
                                                l.candidature(),
                                                l.dossier(),
                                                l.seance(),
                                                table.get()))
                                .toList(),
                trouvees.total(),
                page,
                taille,
                actes.permis(),
                actes.refuses());
    }

    @PostMapping
    @Operation(
            operationId = "demanderExamen",
            summary = "Proposer un dossier à une formation (secrétariat)")
    CandidatureReponse demander(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestBody CandidatureRequete requete) {
        var input = new Input();
        var commande =
                new DemanderExamen.Commande(
                        input.required("dossier", requete.dossier()),
                        input.required("formation", requete.formation()),
                        input.text("motif", requete.motif(), LONGUEUR_MOTIF),
                        agent);
        return repondre(agent, seulement(agent, input, () -> demander.executer(commande)));
    }

    @PostMapping("/ecartement")
    @Operation(
            operationId = "ecarterCandidature",
            summary = "Écarter un dossier de la liste, avec un motif (secrétariat)")
    CandidatureReponse ecarter(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestBody CandidatureRequete requete) {
        var input = new Input();
        var commande =
                new EcarterCandidature.Commande(
                        input.required("dossier", requete.dossier()),
                        input.required("formation", requete.formation()),
                        input.text("motif", requete.motif(), LONGUEUR_MOTIF),
                        agent);
        return repondre(agent, seulement(agent, input, () -> ecarter.executer(commande)));
    }

    /** What is wrong with a request is told only to those who may make it. */
    private Resultat seulement(
            AgentConnecte agent, Input input, java.util.function.Supplier<Resultat> suite) {
        if (!habilitation.prepare(agent)) {
            throw ProblemeException.interdit();
        }
        input.check();
        return suite.get();
    }

    private CandidatureReponse repondre(AgentConnecte agent, Resultat resultat) {
        return switch (resultat) {
            case Resultat.Fait(var candidature, var dossier) -> {
                trail.changed(agent, TRACE, List.of(dossier.id()));
                TableFormations table =
                        habilitation.table(agent).orElseThrow(ProblemeException::interdit);
                yield CandidatureReponse.from(candidature, dossier, null, table);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.FormationInconnue() ->
                    throw ProblemeException.of(HttpStatus.BAD_REQUEST, "FORMATION_INCONNUE");
            case Resultat.DossierClos() ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "DOSSIER_CLOS");
        };
    }
}
