package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.platform.usecase.UseCase;

/** What asked them is undone: what has not left is cancelled, what has left stays and is marked. */
@UseCase
public class AnnulerEnvois {

    public record Commande(String dossier, String demandeur, MotifEnvoi motif, Origine origine) {}

    private final Envois envois;

    public AnnulerEnvois(Envois envois) {
        this.envois = envois;
    }

    public void executer(Commande commande) {
        envois.demandesPar(commande.dossier(), commande.demandeur()).stream()
                .flatMap(id -> envois.trouver(id).stream())
                .forEach(t ->
                        t.envoi()
                                .annuler(commande.demandeur(), commande.motif())
                                .ifPresent(apres ->
                                        envois.changer(
                                                t.version(),
                                                apres,
                                                FaitEnvoi.ANNULE,
                                                commande.origine())));
    }
}
