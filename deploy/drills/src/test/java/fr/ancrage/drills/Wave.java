package fr.ancrage.drills;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bounded load through the public API: some households of each shape, whose acts are brought in
 * and about whom the agencies do what their shape says.
 */
final class Wave {

    static final String TODAY = "2026-11-20";

    private final Map<Shape, List<Household>> households = new EnumMap<>(Shape.class);
    private final Insistence insistence;
    private final Agencies agencies;

    /**
     * @param each how many households of each shape
     */
    Wave(Fleet fleet, Ledger ledger, String name, int each) {
        insistence = new Insistence(fleet);
        agencies = Agencies.of(fleet, new Cases(ledger, insistence), insistence, name);
        for (var shape : Shape.values()) {
            var some = households.computeIfAbsent(shape, _ -> new ArrayList<>());
            for (var i = 0; i < each; i++) {
                some.add(Household.of(name, shape, i));
            }
        }
    }

    /** The first act of each household, and its shape. */
    Map<String, Shape> acts() {
        var acts = new TreeMap<String, Shape>();
        all().forEach(household -> acts.put(household.firstAct(), household.shape()));
        return acts;
    }

    /** The acts whose numbers must each stand once in a journal. */
    List<String> numbers() {
        return all().stream().flatMap(household -> household.acts().stream()).toList();
    }

    /** Commands that the platform has accepted so far. */
    int commands() {
        return insistence.accepted();
    }

    void play() {
        open();
        goOn();
    }

    /** The file that opens the cases. */
    void open() {
        agencies.secretariat()
                .acts(
                        all(),
                        (file, household) ->
                                file.act(
                                        household.firstAct(),
                                        household.shape().firstAct(),
                                        household.name()));
    }

    /** What the agencies do then. */
    void goOn() {
        households.forEach((shape, some) -> shape.goOn(agencies, some));
    }

    private List<Household> all() {
        return households.values().stream().flatMap(List::stream).toList();
    }
}
