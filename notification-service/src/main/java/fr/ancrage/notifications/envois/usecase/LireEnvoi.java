package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/**
 * One envoi, for those who may read it; the one who runs the platform sees the blocked ones bare.
 */
@UseCase
public class LireEnvoi {

    /**
     * @param entier false: without the dossier and without words
     */
    public record Lu(Envoi envoi, boolean entier) {}

    private final Envois envois;
    private final Habilitation habilitation;

    public LireEnvoi(Envois envois, Habilitation habilitation) {
        this.envois = envois;
        this.habilitation = habilitation;
    }

    public Optional<Lu> executer(String id, AgentConnecte agent) {
        return envois.trouver(id)
                .map(Envois.Versionne::envoi)
                .flatMap(envoi -> {
                    if (habilitation.voitAuRegistre(agent, envoi)
                            || habilitation.voitDansSaBoite(agent, envoi)) {
                        return Optional.of(new Lu(envoi, true));
                    }
                    return habilitation.exploite(agent) && bloque(envoi)
                            ? Optional.of(new Lu(envoi, false))
                            : Optional.empty();
                });
    }

    static boolean bloque(Envoi envoi) {
        return envoi.etat() == EtatEnvoi.BLOQUE;
    }
}
