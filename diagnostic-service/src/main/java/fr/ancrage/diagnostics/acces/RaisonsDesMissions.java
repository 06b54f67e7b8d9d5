package fr.ancrage.diagnostics.acces;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.usecase.Implications;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.habilitation.Politique;
import fr.ancrage.diagnostics.habilitation.Portee;
import fr.ancrage.diagnostics.partie.model.Partie;
import fr.ancrage.diagnostics.partie.usecase.TrouverParties;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.policy.AccessReasons;
import fr.ancrage.platform.policy.RaisonLisible;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which key opens each mission of a dossier to each role of an agent, and which part in the dossier
 * opens its reports.
 */
@Component
class RaisonsDesMissions implements AccessReasons {

    private final Affectations affectations;
    private final TrouverParties parties;
    private final Habilitation habilitation;
    private final TablesRepartition tables;
    private final HorlogeMetier horloge;

    RaisonsDesMissions(
            Affectations affectations,
            TrouverParties parties,
            Habilitation habilitation,
            TablesRepartition tables,
            HorlogeMetier horloge) {
        this.affectations = affectations;
        this.parties = parties;
        this.habilitation = habilitation;
        this.tables = tables;
        this.horloge = horloge;
    }

    @Override
    public List<RaisonLisible> of(AgentConnecte lecteur, AgentConnecte agent, String dossier) {
        var departement =
                tables.deLOrganisation(lecteur.organisation(), horloge.aujourdhui())
                        .map(TableRepartition::departement);
        var missions =
                affectations.duDossier(dossier).stream()
                        .map(affectations::trouver)
                        .flatMap(Optional::stream)
                        .map(Versionnee::affectation)
                        .filter(a -> departement.equals(Optional.of(a.demande().departement())))
                        .toList();
        var remis = missions.stream().anyMatch(Affectation.Terminee.class::isInstance);
        var enCours = remis ? parties.executer(dossier) : List.<Partie>of();
        return agent.roles().stream()
                .sorted()
                .flatMap(role ->
                        Stream.concat(
                                missions.stream().flatMap(m -> raisons(role, agent, m)),
                                enCours.stream().flatMap(p -> raison(role, agent, p))))
                .toList();
    }

    private Portee portee(String role, AgentConnecte agent) {
        return habilitation.portee(
                new AgentConnecte(
                        "", agent.identifiant(), agent.organisation(), Set.of(role), Set.of()));
    }

    /** A part in the dossier opens what was handed in about it. */
    private Stream<RaisonLisible> raison(String role, AgentConnecte agent, Partie partie) {
        var ouvertes = portee(role, agent).ouvertesPar(partie);
        return ouvertes.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        RaisonLisible.voit(
                                role,
                                "Rapports remis : " + Politique.explication(partie) + ".",
                                null,
                                partie.depuis(),
                                partie.jusqua(),
                                Politique.lisibles(ouvertes)));
    }

    private Stream<RaisonLisible> raisons(String role, AgentConnecte agent, Affectation mission) {
        var portee = portee(role, agent);
        var implication = Implications.de(mission);
        var ouvertes = portee.ouvrant(implication, horloge.aujourdhui());
        if (ouvertes.isEmpty()) {
            return perdue(role, agent, mission);
        }
        return ouvertes.entrySet().stream()
                .map(e ->
                        RaisonLisible.voit(
                                role,
                                nom(mission) + " : " + Politique.explication(e.getKey()) + ".",
                                mission.designation().map(Designation::source).orElse(null),
                                mission.demande().demandeeLe(),
                                portee.fermeLe(e.getKey(), implication).orElse(null),
                                Politique.lisibles(e.getValue())));
    }

    /** What it had, and has no more. */
    private static Stream<RaisonLisible> perdue(
            String role, AgentConnecte agent, Affectation mission) {
        var sienne =
                mission.designation()
                        .filter(d -> d.organisation().equals(agent.organisation()))
                        .isPresent();
        if (mission.demande().retirees().contains(agent.organisation())) {
            return Stream.of(
                    RaisonLisible.rien(
                            role,
                            nom(mission)
                                    + " : le secrétariat a mis fin à l’implication de son"
                                    + " organisme."));
        }
        return sienne && mission instanceof Affectation.EnRefus
                ? Stream.of(
                        RaisonLisible.rien(role, nom(mission) + " : son organisme l’a refusée."))
                : Stream.empty();
    }

    private static String nom(Affectation affectation) {
        return switch (affectation.demande().mission()) {
            case Mission.SIGNALEMENT -> "Suivi d’un signalement";
            case Mission.DSF -> "Diagnostic social et financier";
            case Mission.DIAGNOSTIC_CCAPEX -> "Diagnostic CCAPEX";
            case Mission.ENQUETE_SOCIALE -> "Enquête sociale";
            case Mission.VISITE_ANTICIPATION -> "Visite d’anticipation";
            case Mission.VEILLE_SOCIALE -> "Veille sociale";
        };
    }
}
