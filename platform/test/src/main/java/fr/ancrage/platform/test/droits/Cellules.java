package fr.ancrage.platform.test.droits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** The calls of one row, and what was wrong with them. */
final class Cellules {

    private static final int ENSEMBLE = 4;
    private static final int ASSEZ_LONG = 200;

    /**
     * One call.
     *
     * @param nom who asks, about what
     * @param attendus the statuses that are right
     * @param relire what is wrong with the answer itself
     */
    record Cellule(
            String nom,
            Set<Integer> attendus,
            Supplier<Appel.Reponse> appel,
            Function<Appel.Reponse, List<String>> relire) {

        Cellule(String nom, Set<Integer> attendus, Supplier<Appel.Reponse> appel) {
            this(nom, attendus, appel, _ -> List.of());
        }

        List<String> fautes() {
            var fautes = new ArrayList<String>();
            var reponse = appel.get();
            if (!attendus.contains(reponse.statut())) {
                var dit = reponse.json() && reponse.statut() >= 400 ? " " + reponse.texte() : "";
                fautes.add(
                        reponse.statut()
                                + ", not "
                                + attendus
                                + (dit.length() > ASSEZ_LONG ? dit.substring(0, ASSEZ_LONG) : dit));
            }
            fautes.addAll(relire.apply(reponse));
            return fautes.stream().map(faute -> nom + ": " + faute).toList();
        }
    }

    private final List<Cellule> sansEffet = new ArrayList<>();
    private final List<Cellule> avecEffet = new ArrayList<>();
    private int combien;

    void ajouter(boolean changeRien, Cellule cellule) {
        (changeRien ? sansEffet : avecEffet).add(cellule);
    }

    int combien() {
        return combien;
    }

    /** Makes the calls: several at a time what changes nothing, then the others one by one. */
    List<String> fautes() {
        var ensemble = List.copyOf(sansEffet);
        var ensuite = List.copyOf(avecEffet);
        sansEffet.clear();
        avecEffet.clear();
        combien += ensemble.size() + ensuite.size();
        var fautes = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(ENSEMBLE)) {
            var appels = ensemble.stream().<Callable<List<String>>>map(c -> c::fautes).toList();
            for (var faite : pool.invokeAll(appels)) {
                fautes.addAll(faite.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        ensuite.forEach(cellule -> fautes.addAll(cellule.fautes()));
        return fautes;
    }
}
