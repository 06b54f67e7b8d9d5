package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.platform.usecase.UseCase;

/**
 * Records what must leave, once for ever: the place of a letter in its procedure is claimed first
 * so that whatever is replayed, imported again or reunited finds it taken.
 */
@UseCase
public class DeposerEnvoi {

    private final Envois envois;

    public DeposerEnvoi(Envois envois) {
        this.envois = envois;
    }

    /**
     * @return the id of the envoi that stands for it
     */
    public String executer(Envoi envoi, Origine origine) {
        var titulaire = envois.titulaire(envoi.id(), envoi.id());
        if (titulaire.equals(envoi.id()) && envois.creer(envoi, origine)) {
            return titulaire;
        }
        envois.trouver(titulaire)
                .ifPresent(t ->
                        t.envoi()
                                .redemander(envoi)
                                .ifPresent(apres ->
                                        envois.changer(
                                                t.version(),
                                                apres,
                                                apres.etat() == t.envoi().etat()
                                                        ? FaitEnvoi.DEMANDE_AUSSI
                                                        : FaitEnvoi.PREPARE,
                                                origine)));
        return titulaire;
    }
}
