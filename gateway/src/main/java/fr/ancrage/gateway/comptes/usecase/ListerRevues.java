package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;

/** Whose review waits for the caller, the oldest first. */
@UseCase
public class ListerRevues {

    /**
     * @param total how many wait; the page holds some of them
     */
    public record Revues(List<Agent> page, int total) {}

    private final Gestionnaires gestionnaires;
    private final Habilitations habilitations;
    private final Comptes comptes;
    private final Jours jours;

    public ListerRevues(
            Gestionnaires gestionnaires,
            Habilitations habilitations,
            Comptes comptes,
            Jours jours) {
        this.gestionnaires = gestionnaires;
        this.habilitations = habilitations;
        this.comptes = comptes;
        this.jours = jours;
    }

    public Resultat<Revues> executer(int page, int taille, AgentConnecte lecteur) {
        var gestionnaire = gestionnaires.de(lecteur);
        if (gestionnaire.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var aujourdhui = jours.jour().aujourdhui();
        var dues =
                habilitations.aRevoir(aujourdhui).stream()
                        .filter(gestionnaire.get()::revoit)
                        .toList();
        return new Resultat.Fait<>(
                new Revues(
                        dues.stream()
                                .skip((long) page * taille)
                                .limit(taille)
                                .flatMap(h ->
                                        comptes.trouver(h.compte()).stream()
                                                .map(c -> agent(c, h, aujourdhui)))
                                .toList(),
                        dues.size()));
    }

    private static Agent agent(Compte compte, Habilitation habilitation, LocalDate aujourdhui) {
        return new Agent(compte, habilitation, habilitation.etat(aujourdhui), true, true, true);
    }
}
