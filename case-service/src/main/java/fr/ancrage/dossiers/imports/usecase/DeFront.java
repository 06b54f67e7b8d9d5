package fr.ancrage.dossiers.imports.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on several households side by side. One write waits for the database to confirm it, hardly
 * for anything else, and the database confirms at once what several write at once.
 */
final class DeFront {

    private static final int FILS = 16;

    private DeFront() {}

    /**
     * @param travail what it throws ends the whole, once everybody has stopped
     * @return in the order given
     */
    static <T, R> List<R> faire(Collection<T> taches, Function<T, R> travail) {
        List<R> faits = new ArrayList<>(taches.size());
        try (ExecutorService fils =
                Executors.newFixedThreadPool(FILS, Thread.ofVirtual().factory())) {
            List<Callable<R>> appels = new ArrayList<>();
            taches.forEach(t -> appels.add(() -> travail.apply(t)));
            for (Future<R> fait : fils.invokeAll(appels)) {
                faits.add(fait.get());
            }
            return faits;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
