package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.ListeEnvois;
import fr.ancrage.notifications.envois.model.ListeEnvois.Filtre;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;

/** The register, an inbox, or the blocked mails, by who asks. */
@UseCase
public class ListerEnvois {

    public enum Vue {
        REGISTRE,
        BOITE
    }

    public record Page(List<Envoi> elements, long total, boolean entiers) {}

    private final ListeEnvois liste;
    private final Habilitation habilitation;

    public ListerEnvois(ListeEnvois liste, Habilitation habilitation) {
        this.liste = liste;
        this.habilitation = habilitation;
    }

    public Page executer(Vue vue, Filtre filtre, int page, int taille, AgentConnecte agent) {
        return switch (vue) {
            case BOITE -> boite(filtre, page, taille, agent);
            case REGISTRE -> registre(filtre, page, taille, agent);
        };
    }

    private Page boite(Filtre filtre, int page, int taille, AgentConnecte agent) {
        var lisibles = habilitation.dossiersLisibles(agent);
        return new Page(
                envois(liste.boite(agent.organisation(), lisibles, filtre, page, taille)),
                liste.nombreBoite(agent.organisation(), lisibles, filtre),
                true);
    }

    private Page registre(Filtre filtre, int page, int taille, AgentConnecte agent) {
        var cles = habilitation.cles(agent);
        if (cles.isEmpty() && habilitation.exploite(agent)) {
            return new Page(envois(liste.bloques(page, taille)), liste.nombreBloques(), false);
        }
        var trouves = envois(liste.page(cles, filtre, page, taille));
        var visibles = habilitation.auRegistre(agent, trouves);
        return new Page(
                visibles, liste.nombre(cles, filtre) - trouves.size() + visibles.size(), true);
    }

    private static List<Envoi> envois(List<Envois.Versionne> trouves) {
        return trouves.stream().map(Envois.Versionne::envoi).toList();
    }
}
