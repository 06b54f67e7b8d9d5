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
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Makes a batch of the letters that wait for a printer, or of those that are named; each is
 * recorded as handed over. The file itself is made when it is fetched, as often as needed. A letter
 * that does not open any more (its household was reunited with another, or erased) is written anew.
 */
@UseCase
public class ImprimerLettres {

    public static final int PAR_LOT = 200;

    public record Lot(String id, List<Envoi> lettres) {}

    private final Envois envois;
    private final ListeEnvois liste;
    private final LireLettres lire;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ImprimerLettres(
            Envois envois,
            ListeEnvois liste,
            LireLettres lire,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.envois = envois;
        this.liste = liste;
        this.lire = lire;
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
        var visibles =
                choisis.stream()
                        .filter(t -> habilitation.voitAuRegistre(agent, t.envoi()))
                        .toList();
        var lisibles = lire.executer(visibles.stream().map(Versionne::envoi).toList()).keySet();
        var origine = new Origine(agent.identifiant(), null);
        var lot = UUID.randomUUID().toString();
        var imprimes = new ArrayList<Envoi>();
        for (Versionne t : visibles) {
            if (lisibles.contains(t.envoi().id())) {
                t.envoi()
                        .imprimer(lot, horloge.aujourdhui())
                        .filter(apres -> garde(t, apres, FaitEnvoi.IMPRIME, origine))
                        .ifPresent(imprimes::add);
            } else {
                t.envoi()
                        .reecrire()
                        .ifPresent(apres -> garde(t, apres, FaitEnvoi.PREPARE, origine));
            }
        }
        return new Lot(lot, imprimes);
    }

    /**
     * A letter that changes at this moment waits for the next batch: to begin the batch again would
     * leave those already recorded in one that nobody prints.
     */
    private boolean garde(Versionne t, Envoi apres, FaitEnvoi fait, Origine origine) {
        try {
            envois.changer(t.version(), apres, fait, origine);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }
}
