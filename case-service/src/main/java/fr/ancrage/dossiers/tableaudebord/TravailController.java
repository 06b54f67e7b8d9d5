package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.acces.RequetesAcces;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Total;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits today for the caller in this service: how many, and where; nothing personal. */
@RestController
@RequestMapping("/api/dossiers")
class TravailController {

    private static final int JOURS_DES_IMPORTS = 30;

    /**
     * @param auMoins there are more
     * @param lien path of the portal where it is done
     */
    record TravailAFaire(String code, String libelle, long total, boolean auMoins, String lien) {}

    record TravailReponse(List<TravailAFaire> elements) {}

    private final RequetesDossiers requetes;
    private final ListesDeTravail listes;
    private final Propositions propositions;
    private final LotsImport lots;
    private final Effacements effacements;
    private final RequetesAcces aRegler;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final TrailAlerts alertes;

    TravailController(
            RequetesDossiers requetes,
            ListesDeTravail listes,
            Propositions propositions,
            LotsImport lots,
            Effacements effacements,
            RequetesAcces aRegler,
            Habilitation habilitation,
            HorlogeMetier horloge,
            TrailAlerts alertes) {
        this.requetes = requetes;
        this.listes = listes;
        this.propositions = propositions;
        this.lots = lots;
        this.effacements = effacements;
        this.aRegler = aRegler;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.alertes = alertes;
    }

    @GetMapping("/travail")
    TravailReponse travail(AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        LocalDate aujourdhui = horloge.aujourdhui();
        List<TravailAFaire> elements = new ArrayList<>();
        // the secretariat alone decides which households are one
        if (acces.tientLeSecretariat()) {
            ajouter(
                    elements,
                    "RAPPROCHEMENTS",
                    "Rapprochements à décider",
                    acces.departementsTenus().stream()
                            .mapToLong(propositions::nombreOuvertes)
                            .sum(),
                    "/rapprochements");
        }
        if (acces.tientLeSecretariat()) {
            ajouter(
                    elements,
                    "EXCEPTIONS",
                    "Accès par exception à confirmer ou à terminer",
                    aRegler.exceptionsAConfirmer(acces.departementsTenus()),
                    "/acces-exceptions");
            ajouter(
                    elements,
                    "IMPLICATIONS",
                    "Dossiers dont une implication ancienne est à revoir",
                    aRegler.implicationsARevoir(acces.departementsTenus()),
                    "/implications");
        }
        if (!acces.departementsTenus().isEmpty()) {
            ajouter(
                    elements,
                    "IMPORTS_REFUSES",
                    "Imports du dernier mois dont des lignes sont à corriger",
                    lots.avecRefus(
                            new LotsImport.Filtre(
                                    List.copyOf(acces.departementsTenus()),
                                    acces.tientTout() ? null : agent.identifiant()),
                            aujourdhui.minusDays(JOURS_DES_IMPORTS)),
                    "/imports");
        }
        if (acces.donne(ClasseDonnees.P)) {
            ajouter(
                    elements,
                    "ECHEANCES",
                    "Dossiers avec une échéance dans les %d jours"
                            .formatted(listes.regle().echeanceJours()),
                    ListeDeTravail.ECHEANCE_SEMAINE,
                    acces,
                    agent);
        }
        if (acces.donne(ClasseDonnees.D)) {
            ajouter(
                    elements,
                    "PLANS_ROMPUS",
                    "Dossiers dont le plan de paiement est rompu",
                    ListeDeTravail.PLAN_ROMPU,
                    acces,
                    agent);
        }
        if (!acces.departementsTenus().isEmpty()) {
            ajouter(
                    elements,
                    "SANS_ACTIVITE",
                    "Dossiers sans activité depuis %d jours"
                            .formatted(listes.regle().inactiviteJours()),
                    ListeDeTravail.SANS_ACTIVITE,
                    acces,
                    agent);
        }
        ajouter(
                elements,
                "SUIVIS",
                "Dossiers que vous suivez, avec du nouveau",
                ListeDeTravail.NOUVEAUTES,
                acces,
                agent);
        ajouter(elements, "A_REVOIR", "Dossiers à revoir", ListeDeTravail.A_REVOIR, acces, agent);
        habilitation
                .protegeLesDonnees(agent)
                .ifPresent(d ->
                        ajouter(
                                elements,
                                "EFFACEMENTS_EN_RETARD",
                                "Effacements qu’un service n’a pas confirmés",
                                effacements.enCours(d).stream()
                                        .filter(e -> e.enRetard(aujourdhui))
                                        .count(),
                                "/conservation?vue=effacements"));
        ajouter(
                elements,
                "ALERTES_PISTE",
                "Volumes inhabituels à examiner : dossiers",
                alertes.waiting(agent),
                "/piste/alertes");
        return new TravailReponse(elements);
    }

    private static void ajouter(
            List<TravailAFaire> elements, String code, String libelle, long total, String lien) {
        ajouter(elements, code, libelle, new Total(total, false), lien);
    }

    private static void ajouter(
            List<TravailAFaire> elements, String code, String libelle, Total total, String lien) {
        if (total.nombre() > 0) {
            elements.add(new TravailAFaire(code, libelle, total.nombre(), total.auMoins(), lien));
        }
    }

    private void ajouter(
            List<TravailAFaire> elements,
            String code,
            String libelle,
            ListeDeTravail liste,
            Acces acces,
            AgentConnecte agent) {
        Filtres filtres = listes.filtres(liste, agent);
        ajouter(
                elements,
                code,
                libelle,
                requetes.total(filtres.restreint(acces).jetons(), filtres),
                "/dossiers?liste=" + liste);
    }
}
