package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;
import java.util.function.Function;

/** Opens one transmission, or changes the one that is there; the second time changes nothing. */
@UseCase
public class ChangerTransmission {

    /**
     * @param change what becomes of the one that is there; nothing: it stays
     */
    public record Commande(
            Transmission nouvelle,
            Function<Transmission, Optional<Transmission>> change,
            Fait fait,
            Origine origine) {}

    private final Transmissions transmissions;

    public ChangerTransmission(Transmissions transmissions) {
        this.transmissions = transmissions;
    }

    public void executer(Commande commande) {
        var ouverte = commande.nouvelle();
        var trouvee = transmissions.trouver(ouverte.id());
        if (trouvee.isEmpty()) {
            var voulue = commande.change().apply(ouverte).orElse(ouverte);
            if (transmissions.creer(voulue, commande.origine())) {
                return;
            }
            trouvee = transmissions.trouver(ouverte.id());
        }
        trouvee.ifPresent(t ->
                commande.change()
                        .apply(t.transmission())
                        .ifPresent(apres ->
                                transmissions.changer(
                                        t.version(), apres, commande.fait(), commande.origine())));
    }
}
