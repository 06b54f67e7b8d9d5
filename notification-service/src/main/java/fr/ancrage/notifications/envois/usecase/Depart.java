package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Interruptions;
import fr.ancrage.notifications.envois.model.Interruptions.Dependance;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes leave what waits: letters are written while names can be had, mails are handed over while
 * the mail server is there. What is away is written where everybody reads it, and nothing is lost
 * meanwhile. Several instances may run it: each step is claimed by the envoi's own version.
 */
@Component
public class Depart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Depart.class);
    private static final int PAR_LOT = 50;

    private final EcrireLettres ecrire;
    private final RemettreMessages remettre;
    private final Envois envois;
    private final Interruptions interruptions;
    private final Duration toutes;
    private final Clock systeme = Clock.systemUTC();
    private final Semaphore reveil = new Semaphore(0);
    private volatile @Nullable Thread facteur;

    /** Whether somebody may have been told that names are away; true at start, after a stop. */
    private boolean identitesDites = true;

    /** The mail server was away at the last attempt: it is called before a mail is claimed. */
    private volatile boolean courrielAbsent;

    Depart(
            EcrireLettres ecrire,
            RemettreMessages remettre,
            Envois envois,
            Interruptions interruptions,
            @Value("${ancrage.depart.toutes:2s}") Duration toutes) {
        this.ecrire = ecrire;
        this.remettre = remettre;
        this.envois = envois;
        this.interruptions = interruptions;
        this.toutes = toutes;
    }

    /** Looks soon. */
    public void reveiller() {
        reveil.release();
    }

    /** One round: everything that can leave now. */
    public void tour() {
        try {
            lettres();
        } finally {
            messages();
        }
    }

    private void lettres() {
        try {
            while (ecrire.executer() > 0) {
                identitesDites = true;
            }
            if (identitesDites) {
                interruptions.revenue(Dependance.IDENTITES);
                identitesDites = false;
            }
        } catch (fr.ancrage.notifications.identites.IdentitesAbsentes e) {
            interruptions.absente(Dependance.IDENTITES, systeme.instant());
            identitesDites = true;
        }
    }

    private void messages() {
        remettre.constaterInconnus();
        var attendent = envois.aRemettre(systeme.instant(), PAR_LOT);
        if (attendent.isEmpty() || (courrielAbsent && !remettre.joignable())) {
            return;
        }
        for (var id : attendent) {
            var la = remettre.executer(id);
            courrielAbsent = la.isPresent() && !la.get();
            if (courrielAbsent) {
                interruptions.absente(Dependance.COURRIEL, systeme.instant());
                return;
            }
            if (la.isPresent()) {
                interruptions.revenue(Dependance.COURRIEL);
            }
        }
    }

    private void courir() {
        while (facteur == Thread.currentThread()) {
            try {
                tour();
            } catch (RuntimeException | Error e) {
                // an error in one letter must not end what makes all leave
                if (facteur == Thread.currentThread()) {
                    LOG.warn("départ repris plus tard: {}", e.getClass().getName());
                }
            }
            try {
                if (reveil.tryAcquire(toutes.toMillis(), TimeUnit.MILLISECONDS)) {
                    reveil.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public synchronized void start() {
        if (facteur == null && !toutes.isZero()) {
            var thread = Thread.ofPlatform().name("depart").daemon().unstarted(this::courir);
            facteur = thread;
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        var thread = facteur;
        facteur = null;
        reveil.release();
        if (thread != null) {
            try {
                // a mail under way is let to its end, so that its answer is recorded
                thread.join(Duration.ofSeconds(12));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return facteur != null;
    }
}
