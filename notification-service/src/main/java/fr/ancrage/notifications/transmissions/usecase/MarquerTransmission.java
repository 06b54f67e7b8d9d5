package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** Who owes it says that it is done, and how one can tell; the secretariat says that it is moot. */
@UseCase
public class MarquerTransmission {

    public record Commande(String id, boolean faite, String preuve, AgentConnecte agent) {}

    public sealed interface Resultat {

        record Fait(Transmission transmission) implements Resultat {}

        record Introuvable() implements Resultat {}

        record Interdit() implements Resultat {}

        record Terminee() implements Resultat {}
    }

    private final Transmissions transmissions;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public MarquerTransmission(
            Transmissions transmissions, Habilitation habilitation, HorlogeMetier horloge) {
        this.transmissions = transmissions;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var trouvee =
                transmissions
                        .trouver(commande.id())
                        .filter(t -> habilitation.voit(commande.agent(), t.transmission()));
        if (trouvee.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var avant = trouvee.get().transmission();
        var permis =
                commande.faite()
                        ? habilitation.doit(commande.agent(), avant)
                        : habilitation.suitLesTransmissions(commande.agent());
        if (!permis) {
            return new Resultat.Interdit();
        }
        Optional<Transmission> apres =
                commande.faite()
                        ? avant.faire(horloge.aujourdhui(), commande.preuve())
                        : avant.perdreSonObjet(commande.preuve());
        if (apres.isEmpty()) {
            return new Resultat.Terminee();
        }
        transmissions.changer(
                trouvee.get().version(),
                apres.get(),
                commande.faite() ? Fait.FAITE : Fait.SANS_OBJET,
                new Origine(commande.agent().identifiant(), null));
        return new Resultat.Fait(apres.get());
    }
}
