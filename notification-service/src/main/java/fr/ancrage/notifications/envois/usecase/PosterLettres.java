package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.envois.model.ListeEnvois;
import fr.ancrage.notifications.envois.model.ListeEnvois.Filtre;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;

/** A batch was posted: each of its letters has left, on that day. */
@UseCase
public class PosterLettres {

    private final Envois envois;
    private final ListeEnvois liste;
    private final Habilitation habilitation;

    public PosterLettres(Envois envois, ListeEnvois liste, Habilitation habilitation) {
        this.envois = envois;
        this.liste = liste;
        this.habilitation = habilitation;
    }

    /**
     * @return how many left now; a batch that was posted already gives 0
     */
    public int executer(String lot, LocalDate le, AgentConnecte agent) {
        var postees = 0;
        var filtre = new Filtre(null, null, null, null, null, null, lot);
        for (var t : liste.page(habilitation.cles(agent), filtre, 0, ImprimerLettres.PAR_LOT)) {
            var apres = t.envoi().confirmer(le);
            if (apres.isPresent()) {
                envois.changer(
                        t.version(),
                        apres.get(),
                        FaitEnvoi.PARTI,
                        new Origine(agent.identifiant(), null));
                postees++;
            }
        }
        return postees;
    }
}
