package fr.ancrage.commissions.travail;

import fr.ancrage.commissions.candidature.usecase.ListerCandidatures;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.usecase.ListerPreconisations;
import fr.ancrage.commissions.seance.usecase.ListerSeances;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller today: counts, never a name. */
@RestController
@RequestMapping("/api/commissions/travail")
@Tag(name = "Travail", description = "Ce qui attend l'agent aujourd'hui")
class TravailController {

    /** How far ahead a sitting is announced. */
    private static final int JOURS = 15;

    private final ListerCandidatures candidatures;
    private final ListerSeances seances;
    private final ListerPreconisations preconisations;
    private final Seances lesSeances;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final TrailAlerts alertes;

    TravailController(
            ListerCandidatures candidatures,
            ListerSeances seances,
            ListerPreconisations preconisations,
            Seances lesSeances,
            Habilitation habilitation,
            HorlogeMetier horloge,
            TrailAlerts alertes) {
        this.candidatures = candidatures;
        this.seances = seances;
        this.preconisations = preconisations;
        this.lesSeances = lesSeances;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.alertes = alertes;
    }

    @Schema(name = "TravailDeCommission")
    record LigneTravail(String code, String libelle, long total, String lien) {}

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageTravail(List<LigneTravail> elements, long total, int page, int taille) {}

    @GetMapping
    @Operation(operationId = "lireTravailDesCommissions", summary = "Ce qui attend aujourd'hui")
    PageTravail lire(@Parameter(hidden = true) AgentConnecte agent) {
        var jour = horloge.aujourdhui();
        var lignes = new ArrayList<LigneTravail>();
        var portee = habilitation.portee(agent);
        if (portee.secretariat() != null) {
            ajouter(
                    lignes,
                    "CANDIDATURES",
                    "Dossiers à examiner en commission",
                    candidatures
                            .executer(
                                    new ListerCandidatures.Recherche(null, null, false, 0, 1),
                                    agent)
                            .total(),
                    "/commissions/candidatures");
            ajouter(
                    lignes,
                    "SEANCES_A_CLORE",
                    "Séances tenues, à clore",
                    nombre(agent, null, jour),
                    "/commissions?vue=a-clore");
            ajouter(
                    lignes,
                    "INTERVALLES",
                    "Formations à réunir : intervalle dépassé",
                    intervalles(portee.secretariat(), jour),
                    "/commissions/formations");
        }
        if (!portee.clesDesSeances().isEmpty()) {
            ajouter(
                    lignes,
                    "SEANCES_PROCHAINES",
                    "Séances dans les quinze jours",
                    nombre(agent, jour.plusDays(1), jour.plusDays(JOURS)),
                    "/commissions");
        }
        if (portee.litDesPreconisations()) {
            ajouter(
                    lignes,
                    "PRECONISATIONS",
                    "Préconisations confiées à votre organisation",
                    nombre(agent, true, false),
                    "/preconisations?vue=miennes");
            ajouter(
                    lignes,
                    "PRECONISATIONS_EN_RETARD",
                    "Préconisations en retard",
                    nombre(agent, portee.secretariat() == null, true),
                    "/preconisations?vue=en-retard");
        }
        ajouter(
                lignes,
                "ALERTES_PISTE",
                "Volumes inhabituels à examiner : commissions",
                alertes.waiting(agent),
                "/piste/alertes");
        return new PageTravail(lignes, lignes.size(), 0, Math.max(lignes.size(), 1));
    }

    private long nombre(AgentConnecte agent, @Nullable LocalDate du, LocalDate au) {
        return seances.executer(
                        new ListerSeances.Recherche(
                                null, Seance.Etat.PROGRAMMEE, du, au, false, 0, 1),
                        agent)
                .total();
    }

    private long nombre(AgentConnecte agent, boolean miennes, boolean enRetard) {
        return preconisations
                .executer(
                        new ListerPreconisations.Recherche(
                                miennes, enRetard, true, null, null, null, 0, 1),
                        agent)
                .total();
    }

    private long intervalles(String departement, LocalDate jour) {
        var jours = lesSeances.jours(departement, jour.minusYears(2));
        return habilitation.formations(departement).stream()
                .filter(f -> {
                    var periodicite = f.periodicite();
                    return periodicite != null
                            && periodicite.depassee(jours.getOrDefault(f.code(), List.of()), jour);
                })
                .count();
    }

    private static void ajouter(
            List<LigneTravail> lignes, String code, String libelle, long total, String lien) {
        if (total > 0) {
            lignes.add(new LigneTravail(code, libelle, total, lien));
        }
    }
}
