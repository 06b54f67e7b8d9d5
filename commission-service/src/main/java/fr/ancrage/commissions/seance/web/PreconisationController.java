package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Seances.Ligne;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.commissions.seance.usecase.ListerPreconisations;
import fr.ancrage.commissions.seance.usecase.SuivrePreconisation;
import fr.ancrage.commissions.seance.web.Requetes.SuiviRequete;
import fr.ancrage.commissions.seance.web.SeanceReponse.PreconisationReponse;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recommendations, to follow until they are done; and the closed lists that they come from. */
@RestController
@RequestMapping("/api/commissions")
@Tag(
        name = "Preconisations",
        description = "Ce que les commissions recommandent, et ce qu'il devient")
class PreconisationController {

    private static final String TRACE = "preconisation";

    private final ListerPreconisations lister;
    private final SuivrePreconisation suivre;
    private final TablesFormations tables;
    private final TypesDAvis types;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Trail trail;

    PreconisationController(
            ListerPreconisations lister,
            SuivrePreconisation suivre,
            TablesFormations tables,
            TypesDAvis types,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Trail trail) {
        this.lister = lister;
        this.suivre = suivre;
        this.tables = tables;
        this.types = types;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.trail = trail;
    }

    @Schema(name = "LignePreconisation")
    record LigneReponse(
            String seance,
            String formation,
            String nomFormation,
            LocalDate dateSeance,
            String dossier,
            @Nullable String nomCommune,
            boolean peutSuivre,
            PreconisationReponse preconisation) {}

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PagePreconisations(List<LigneReponse> elements, long total, int page, int taille) {}

    @Schema(name = "TypeDAvis")
    record TypeReponse(String code, String libelle, String source) {
        static List<TypeReponse> from(List<TypesDAvis.Type> types) {
            return types.stream()
                    .map(t -> new TypeReponse(t.code(), t.libelle(), t.source()))
                    .toList();
        }
    }

    @Schema(name = "OrganisationDeLaCharte")
    record OrganisationReponse(String code, String nom, String type) {}

    @Schema(name = "Listes")
    record ListesReponse(
            List<TypeReponse> avis,
            List<TypeReponse> preconisations,
            List<TypeDeDecisionReponse> decisionsApl,
            List<OrganisationReponse> organisations) {}

    /** A decision on the housing aid; a suspension needs a motivation. */
    @Schema(name = "TypeDeDecisionApl")
    record TypeDeDecisionReponse(String code, String libelle, String source, boolean suspend) {
        static TypeDeDecisionReponse from(TypesDAvis.TypeDeDecision d) {
            var t = d.type();
            return new TypeDeDecisionReponse(
                    t.code(), t.libelle(), t.source(), d.issue().suspend());
        }
    }

    @GetMapping("/preconisations")
    @Operation(
            operationId = "listerPreconisations",
            summary = "Les préconisations visibles, les plus urgentes d'abord")
    PagePreconisations lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(defaultValue = "false") boolean miennes,
            @RequestParam(defaultValue = "false") boolean enRetard,
            @RequestParam(defaultValue = "true") boolean ouvertes,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        input.page(page, taille);
        input.check();
        var trouvees =
                lister.executer(
                        new ListerPreconisations.Recherche(
                                miennes,
                                enRetard,
                                ouvertes,
                                organisation,
                                dossier,
                                type,
                                page,
                                taille),
                        agent);
        trail.read(
                agent,
                TRACE,
                trouvees.elements().stream()
                        .map(l -> l.inscription().dossier())
                        .distinct()
                        .toList());
        return new PagePreconisations(
                trouvees.elements().stream().map(l -> ligne(l, agent)).toList(),
                trouvees.total(),
                page,
                taille);
    }

    private LigneReponse ligne(Ligne l, AgentConnecte agent) {
        var p = l.seance().programme();
        var table = table(p.departement(), p.date());
        return new LigneReponse(
                l.seance().id().toString(),
                p.formation(),
                table.formation(p.formation()).map(Formation::nom).orElse(p.formation()),
                p.date(),
                l.inscription().dossier(),
                table.commune(l.inscription().situation().commune()).map(Commune::nom).orElse(null),
                l.preconisation().etat().ouverte()
                        && habilitation.suit(agent, l.seance(), l.preconisation()),
                PreconisationReponse.from(l.preconisation(), table, types, horloge.aujourdhui()));
    }

    @PostMapping("/seances/{seance}/preconisations/{id}/suivi")
    @Operation(
            operationId = "suivrePreconisation",
            summary = "Dire où en est une préconisation, ou ce qu'elle est devenue")
    PreconisationReponse suivre(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String seance,
            @PathVariable String id,
            @RequestBody SuiviRequete requete) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.introuvable();
        }
        var etat = requete.etatChoisi();
        return switch (suivre.executer(
                new SuivrePreconisation.Commande(
                        RefusDeSeance.identifiant(seance),
                        id,
                        etat,
                        requete.commentaire(),
                        agent))) {
            case Resultat.Fait(var faite) -> {
                var p = faite.seance().programme();
                var table = table(p.departement(), p.date());
                for (var inscription : faite.seance().inscriptions()) {
                    var avis = inscription.avis();
                    if (avis == null) {
                        continue;
                    }
                    for (var preconisation : avis.preconisations()) {
                        if (preconisation.id().equals(id)) {
                            trail.changed(agent, TRACE, List.of(inscription.dossier()));
                            yield PreconisationReponse.from(
                                    preconisation, table, types, horloge.aujourdhui());
                        }
                    }
                }
                throw ProblemeException.introuvable();
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.Refuse(var motif) -> throw RefusDeSeance.de(motif);
        };
    }

    @GetMapping("/listes")
    @Operation(
            operationId = "lireListes",
            summary = "Les listes fermées : avis, préconisations, organisations de la charte")
    ListesReponse listes(@Parameter(hidden = true) AgentConnecte agent) {
        if (!habilitation.litDesListes(agent)) {
            throw ProblemeException.interdit();
        }
        return new ListesReponse(
                TypeReponse.from(types.avis()),
                TypeReponse.from(types.preconisations()),
                types.decisionsApl().stream().map(TypeDeDecisionReponse::from).toList(),
                habilitation
                        .table(agent)
                        .map(t ->
                                t.organisations().values().stream()
                                        .map(o ->
                                                new OrganisationReponse(
                                                        o.code(), o.nom(), o.type()))
                                        .sorted(
                                                java.util.Comparator.comparing(
                                                        OrganisationReponse::nom))
                                        .toList())
                        .orElseGet(List::of));
    }

    private TableFormations table(String departement, LocalDate date) {
        return tables.pour(departement, date).orElseThrow(ProblemeException::introuvable);
    }
}
