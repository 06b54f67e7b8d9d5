package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.Envois.Versionne;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.envois.model.ListeEnvois;
import fr.ancrage.notifications.envois.model.ListeEnvois.Filtre;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes a batch of the letters that wait for a printer, or of those that are named; each is
 * recorded as handed over. The file itself is made when it is fetched, as often as needed.
 */
@UseCase
public class ImprimerLettres {

    public static final int PAR_LOT = 200;

    public record Lot(String id, List<Envoi> lettres) {}

    private final Envois envois;
    private final ListeEnvois liste;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ImprimerLettres(
            Envois envois, ListeEnvois liste, Habilitation habilitation, HorlogeMetier horloge) {
        this.envois = envois;
        this.liste = liste;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    /**
     * @param ids empty: all that wait, at most {@link #PAR_LOT}
     */
    public Lot executer(List<String> ids, AgentConnecte agent) {
        var choisis =
                ids.isEmpty()
                        ? liste.page(
                                habilitation.cles(agent),
                                Filtre.etat(EtatEnvoi.A_IMPRIMER),
                                0,
                                PAR_LOT)
                        : envois.trouverTous(ids);
        var lot = UUID.randomUUID().toString();
        var imprimes = new ArrayList<Envoi>();
        for (Versionne t : choisis) {
            if (habilitation.voitAuRegistre(agent, t.envoi())) {
                t.envoi()
                        .imprimer(lot, horloge.aujourdhui())
                        .ifPresent(apres -> {
                            envois.changer(
                                    t.version(),
                                    apres,
                                    FaitEnvoi.IMPRIME,
                                    new Origine(agent.identifiant(), null));
                            imprimes.add(apres);
                        });
            }
        }
        return new Lot(lot, imprimes);
    }
}
