package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Hands over one mail: recorded as handed over first, then handed over, then its answer recorded. A
 * stop in between leaves it « handed over » with a lease that ends: it is then told to a person as
 * unknown, and never sent again in silence.
 */
@Component
public class RemettreMessages {

    private static final Origine TACHE = Origine.tache("courriel");

    /** Two clocks: pauses and leases keep the system's. */
    private final Clock systeme = Clock.systemUTC();

    private final Envois envois;
    private final Facteur facteur;
    private final HorlogeMetier horloge;
    private final Duration pause;
    private final Duration bail;

    /**
     * @param bail longer than every time-out of the mail client together (three minutes), and than
     *     what the clocks of two instances may be apart (three more): the one that looks for lost
     *     hand-overs is not always the one that began them
     */
    RemettreMessages(
            Envois envois,
            Facteur facteur,
            HorlogeMetier horloge,
            @Value("${ancrage.depart.pause:20s}") Duration pause,
            @Value("${ancrage.depart.bail:6m}") Duration bail) {
        this.envois = envois;
        this.facteur = facteur;
        this.horloge = horloge;
        this.pause = pause;
        this.bail = bail;
    }

    /**
     * @return whether the mail server was there; nothing when there was nothing to do with it
     */
    public Optional<Boolean> executer(String id) {
        var trouve = envois.trouver(id);
        if (trouve.isEmpty()) {
            return Optional.empty();
        }
        var remis = trouve.get().envoi().remettre(finDuBail(), horloge.aujourdhui());
        if (remis.isEmpty()) {
            return Optional.empty();
        }
        try {
            envois.changer(trouve.get().version(), remis.get(), FaitEnvoi.REMIS, TACHE);
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
        return Optional.of(remettre(remis.get()));
    }

    Instant finDuBail() {
        return systeme.instant().plus(bail);
    }

    private boolean remettre(Envoi envoi) {
        return switch (facteur.remettre(envoi)) {
            case Facteur.Reponse.Pris() -> {
                noter(envoi.id(), FaitEnvoi.PARTI, e -> e.confirmer(horloge.aujourdhui()));
                yield true;
            }
            case Facteur.Reponse.Absent() -> {
                noter(
                        envoi.id(),
                        FaitEnvoi.REMIS_EN_ATTENTE,
                        e -> e.patienter(systeme.instant().plus(pause)));
                yield false;
            }
            case Facteur.Reponse.PlusTard(var reponse) -> {
                noter(envoi.id(), FaitEnvoi.ECHOUE, e -> e.echouer(reponse, systeme.instant()));
                yield true;
            }
            case Facteur.Reponse.Refus(var reponse) -> {
                noter(
                        envoi.id(),
                        FaitEnvoi.BLOQUE,
                        e -> e.bloquer(MotifEnvoi.REFUS_DU_SERVEUR, reponse));
                yield true;
            }
            case Facteur.Reponse.Inconnu() -> {
                noter(
                        envoi.id(),
                        FaitEnvoi.BLOQUE,
                        e -> e.bloquer(MotifEnvoi.ISSUE_INCONNUE, null));
                yield true;
            }
        };
    }

    /** Whether the mail server answers; asked before anything is written, once it was away. */
    public boolean joignable() {
        return facteur.joignable();
    }

    /** Those whose hand-over ended nobody knows how. */
    public void constaterInconnus() {
        envois.restesEnChemin(systeme.instant())
                .forEach(id ->
                        noter(
                                id,
                                FaitEnvoi.BLOQUE,
                                e -> e.bloquer(MotifEnvoi.ISSUE_INCONNUE, null)));
    }

    private void noter(
            String id, FaitEnvoi fait, java.util.function.Function<Envoi, Optional<Envoi>> apres) {
        // another change (an organisation involved, an act undone) may come in between: read again
        for (var essai = 0; essai < 8; essai++) {
            var t = envois.trouver(id).orElseThrow();
            var change = apres.apply(t.envoi());
            if (change.isEmpty()) {
                return;
            }
            try {
                envois.changer(t.version(), change.get(), fait, TACHE);
                return;
            } catch (OptimisticLockingFailureException e) {
                continue;
            }
        }
        throw new OptimisticLockingFailureException("envoi " + id + " changes too often");
    }
}
