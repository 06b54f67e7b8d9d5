package fr.ancrage.relogements.travail;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.EtatConcours;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.habilitation.Classe;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.habilitation.Portee;
import fr.ancrage.relogements.listes.usecase.ListeLue;
import fr.ancrage.relogements.listes.usecase.ListerListes;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import fr.ancrage.relogements.vivier.model.Vivier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for an agent today; nothing that is at zero. */
@UseCase
public class CompterTravail {

    /**
     * @param lien path of the portal
     */
    public record Attente(String code, String libelle, long total, String lien) {}

    private final Registre registre;
    private final Vivier vivier;
    private final ListerListes listes;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final TrailAlerts alertesDePiste;

    public CompterTravail(
            Registre registre,
            Vivier vivier,
            ListerListes listes,
            Habilitation habilitation,
            HorlogeMetier horloge,
            TrailAlerts alertesDePiste) {
        this.registre = registre;
        this.vivier = vivier;
        this.listes = listes;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.alertesDePiste = alertesDePiste;
    }

    public List<Attente> executer(AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        var attentes = new ArrayList<Attente>();
        if (agent.a("siao")) {
            siao(agent, portee, attentes);
        }
        if (agent.a("gestionnaire") || agent.a("secretariat")) {
            gestion(portee, attentes);
        }
        if (agent.a("commissaire-justice")) {
            execution(portee, attentes);
        }
        if (agent.a("secretariat")) {
            secretariat(agent, portee, attentes);
        }
        if (agent.a("acces-logement") || agent.a("secretariat")) {
            alertes(portee, attentes);
        }
        if (agent.a("acces-logement")) {
            ajouter(
                    attentes,
                    "VIVIER_SANS_CHEF_DE_FILE",
                    "Ménages complets sans bailleur chef de file",
                    entrees(portee, EtatEntree.COMPLETE, true, false, null, null, null, null),
                    "/vivier?sansChefDeFile=true");
        }
        if (agent.a("bailleur")) {
            ajouter(
                    attentes,
                    "VIVIER_A_PROPOSER",
                    "Ménages dont vous êtes chef de file, sans proposition en cours",
                    entrees(portee, null, false, true, null, null, null, null),
                    "/vivier?sansProposition=true");
        }
        ajouter(
                attentes,
                "ALERTES_PISTE",
                "Volumes inhabituels à examiner : relogement",
                alertesDePiste.waiting(agent),
                "/piste/alertes");
        return List.copyOf(attentes);
    }

    private void siao(AgentConnecte agent, Portee portee, List<Attente> attentes) {
        var derniere = listes.executer(agent, 0, 1).elements();
        derniere.forEach(l ->
                ajouter(
                        attentes,
                        "LISTE_SIAO",
                        "Ménages dans la liste de la semaine " + l.semaine().numero(),
                        l.categorieA() + l.categorieB() + l.categorieC(),
                        "/listes-siao/" + l.departement() + "/" + l.semaine()));
        ajouter(
                attentes,
                "VEILLE_A_FAIRE",
                "Veilles sociales requises sans rien de noté",
                concours(portee, Classe.V, null, false, true, false, null),
                "/concours?veilleAttendue=true");
        ajouter(
                attentes,
                "EXPULSIONS_ANNONCEES",
                "Expulsions annoncées à venir",
                concours(portee, Classe.P, null, false, false, false, horloge.aujourdhui()),
                "/concours?annonceAVenir=true");
    }

    private void gestion(Portee portee, List<Attente> attentes) {
        ajouter(
                attentes,
                "CONCOURS_A_INSTRUIRE",
                "Réquisitions sans décision",
                concours(portee, Classe.P, EtatConcours.EN_INSTRUCTION, false, false, false, null),
                "/concours?etat=EN_INSTRUCTION");
        ajouter(
                attentes,
                "CRITERE_MANQUANT",
                "Veilles sociales demandées sans critère enregistré",
                concours(portee, Classe.V, null, false, false, true, null),
                "/concours?critereManquant=true");
        execution(portee, attentes);
    }

    private void execution(Portee portee, List<Attente> attentes) {
        ajouter(
                attentes,
                "EXECUTION_A_DIRE",
                "Concours accordés dont l'exécution n'est pas dite",
                concours(portee, Classe.P, null, true, false, false, null),
                "/concours?executionAttendue=true");
    }

    private void secretariat(AgentConnecte agent, Portee portee, List<Attente> attentes) {
        ajouter(
                attentes,
                "VIVIER_A_COMPLETER",
                "Entrées du vivier sans rapport social complet",
                entrees(portee, EtatEntree.A_COMPLETER, false, false, null, null, null, null),
                "/vivier?etat=A_COMPLETER");
        ajouter(
                attentes,
                "LISTE_SIAO_EN_ATTENTE",
                "Listes au SIAO en attente des identités",
                listes.executer(agent, 0, 1).ouvertes().stream()
                        .filter(o -> o.etat() == ListeLue.Etat.EN_ATTENTE)
                        .count(),
                "/listes-siao");
    }

    private void alertes(Portee portee, List<Attente> attentes) {
        var jour = horloge.aujourdhui();
        ajouter(
                attentes,
                "VIVIER_LIMITE",
                "Ménages dont le délai de relogement est dépassé",
                entrees(portee, null, false, false, null, jour, null, null),
                "/vivier?alerte=LIMITE");
        ajouter(
                attentes,
                "VIVIER_RAPPEL",
                "Ménages qui attendent un relogement depuis le premier rappel",
                entrees(portee, null, false, false, jour, null, null, null),
                "/vivier?alerte=RAPPEL");
        ajouter(
                attentes,
                "DEMANDE_A_RENOUVELER",
                "Demandes de logement social à renouveler",
                entrees(portee, null, false, false, null, null, jour, null),
                "/vivier?alerte=DEMANDE_A_RENOUVELER");
        ajouter(
                attentes,
                "DALO_DELAI",
                "Recours DALO dont le délai est proche ou dépassé",
                entrees(portee, null, false, false, null, null, null, jour),
                "/vivier?alerte=DALO");
    }

    private long concours(
            Portee portee,
            Classe classe,
            @Nullable EtatConcours etat,
            boolean executionAttendue,
            boolean veilleAttendue,
            boolean critereManquant,
            @Nullable LocalDate annonceDu) {
        var cles = portee.clesConcours(classe);
        return cles.isEmpty()
                ? 0
                : registre.nombre(
                        new Registre.Filtre(
                                cles,
                                horloge.aujourdhui(),
                                etat,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                critereManquant,
                                executionAttendue,
                                veilleAttendue,
                                false,
                                annonceDu));
    }

    private long entrees(
            Portee portee,
            @Nullable EtatEntree etat,
            boolean sansChefDeFile,
            boolean sansProposition,
            @Nullable LocalDate rappelAu,
            @Nullable LocalDate limiteAu,
            @Nullable LocalDate demandeAu,
            @Nullable LocalDate daloAu) {
        Set<String> cles = daloAu == null ? portee.clesVivier() : portee.clesVivier(Classe.S);
        return cles.isEmpty()
                ? 0
                : vivier.nombre(
                        new Vivier.Filtre(
                                cles,
                                etat,
                                null,
                                null,
                                sansChefDeFile,
                                sansProposition,
                                rappelAu,
                                limiteAu,
                                demandeAu,
                                daloAu));
    }

    private static void ajouter(
            List<Attente> attentes, String code, String libelle, long total, String lien) {
        if (total > 0 && attentes.stream().noneMatch(a -> a.code().equals(code))) {
            attentes.add(new Attente(code, libelle, total, lien));
        }
    }
}
