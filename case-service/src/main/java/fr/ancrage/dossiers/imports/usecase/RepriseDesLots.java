package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LotsImport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs long batches behind the request, and takes up those that a crash left. */
@Component
public class RepriseDesLots implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RepriseDesLots.class);

    private final LotsImport lots;
    private final TraiterLot traiter;
    private final ExecutorService fils = Executors.newFixedThreadPool(2);
    private final Set<String> enCours = ConcurrentHashMap.newKeySet();

    RepriseDesLots(LotsImport lots, TraiterLot traiter) {
        this.lots = lots;
        this.traiter = traiter;
    }

    /** Soon, on another thread. */
    public void lancer(String lot) {
        if (enCours.add(lot)) {
            fils.execute(() -> {
                try {
                    traiter.executer(lot);
                } catch (RuntimeException e) {
                    // whatever it is, the batch stays begun and the next sweep takes it up
                    LOG.warn("batch {} interrupted: {}", lot, e.getClass().getName());
                } finally {
                    enCours.remove(lot);
                }
            });
        }
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void reprendre() {
        lots.enSouffrance().forEach(this::lancer);
    }

    @Override
    public void destroy() {
        fils.shutdownNow();
    }
}
