package fr.ancrage.notifications.acces;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.habilitation.Cles;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.habilitation.Politique;
import fr.ancrage.platform.policy.AccessReasons;
import fr.ancrage.platform.policy.RaisonLisible;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What opens the register, or a box, to each role of an agent for one case. */
@Component
class RaisonsDesEnvois implements AccessReasons {

    private final Envois envois;
    private final Habilitation habilitation;

    RaisonsDesEnvois(Envois envois, Habilitation habilitation) {
        this.envois = envois;
        this.habilitation = habilitation;
    }

    @Override
    public List<RaisonLisible> of(AgentConnecte lecteur, AgentConnecte agent, String dossier) {
        var departement = habilitation.annuaire(lecteur).map(Annuaire::departement);
        var partis =
                envois.trouverTous(envois.duDossier(dossier)).stream()
                        .map(Envois.Versionne::envoi)
                        .filter(e -> departement.equals(Optional.of(e.contenu().departement())))
                        .toList();
        var raisons = new ArrayList<RaisonLisible>();
        for (var role : agent.roles().stream().sorted().toList()) {
            raisons(
                    role,
                    new AgentConnecte(
                            "", agent.identifiant(), agent.organisation(), Set.of(role), Set.of()),
                    partis,
                    raisons);
        }
        return raisons;
    }

    private void raisons(
            String role, AgentConnecte agent, List<Envoi> partis, List<RaisonLisible> raisons) {
        var auRegistre = habilitation.auRegistre(agent, partis);
        habilitation.cles(agent).stream()
                .sorted()
                .filter(cle -> auRegistre.stream().anyMatch(e -> Cles.de(e).contains(cle)))
                .map(cle ->
                        RaisonLisible.voit(
                                role,
                                "Il lit le " + Politique.registre(cle) + ".",
                                null,
                                null,
                                null,
                                Politique.CLASSES))
                .forEach(raisons::add);
        if (partis.stream().anyMatch(e -> habilitation.voitDansSaBoite(agent, e))) {
            raisons.add(
                    RaisonLisible.voit(
                            role,
                            "Un message de ce dossier est adressé à son organisme.",
                            "Charte : matrice des courriers",
                            null,
                            null,
                            List.of()));
        }
    }
}
