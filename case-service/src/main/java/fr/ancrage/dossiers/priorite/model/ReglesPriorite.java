package fr.ancrage.dossiers.priorite.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All rules of priority. Of several rules about one fact, the one that gives most counts: a
 * deadline in three days is no more urgent for being also within the week.
 *
 * @param soutenue from how many points on
 * @param forte from how many points on
 */
public record ReglesPriorite(int soutenue, int forte, List<ReglePriorite> regles) {

    public ReglesPriorite {
        if (soutenue <= 0 || forte <= soutenue) {
            throw new IllegalArgumentException("levels must rise");
        }
        regles = List.copyOf(regles);
        Set<String> codes = new HashSet<>();
        regles.forEach(r -> {
            if (!codes.add(r.code())) {
                throw new IllegalArgumentException("two rules are called " + r.code());
            }
        });
    }

    /**
     * @param faits those that the reader may know, and no other: neither the level nor a reason
     *     tells more
     */
    public Priorite de(Map<Fait, Long> faits) {
        List<Priorite.Raison> raisons =
                faits.entrySet().stream()
                        .flatMap(f -> laPlusForte(f.getKey(), f.getValue()))
                        .sorted(
                                Comparator.comparingInt(Priorite.Raison::points)
                                        .reversed()
                                        .thenComparing(Priorite.Raison::code))
                        .toList();
        int points = raisons.stream().mapToInt(Priorite.Raison::points).sum();
        return new Priorite(niveau(points), points, raisons);
    }

    private Stream<Priorite.Raison> laPlusForte(Fait fait, long n) {
        return regles.stream()
                .filter(r -> r.fait() == fait && r.tient(n))
                .max(Comparator.comparingInt(ReglePriorite::points))
                .map(r -> r.raison(n))
                .stream();
    }

    private Priorite.Niveau niveau(int points) {
        if (points >= forte) {
            return Priorite.Niveau.FORTE;
        }
        return points >= soutenue ? Priorite.Niveau.SOUTENUE : Priorite.Niveau.ORDINAIRE;
    }
}
