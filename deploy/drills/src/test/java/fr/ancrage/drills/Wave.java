package fr.ancrage.drills;

import fr.ancrage.drills.Ledger.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A bounded load through the public API: some households of each shape, whose acts are brought in
 * and about whom the agencies do what their shape says.
 */
final class Wave {

    static final String TODAY = "2026-11-20";

    private final Map<Shape, List<Household>> households = new EnumMap<>(Shape.class);
    private final Insistence insistence;
    private final Cases cases;
    private final Agencies agencies;

    /**
     * @param each how many households of each shape
     */
    Wave(Fleet fleet, Ledger ledger, String name, int each) {
        insistence = new Insistence(fleet);
        cases = new Cases(ledger, insistence);
        agencies = Agencies.of(fleet, cases, insistence, name);
        for (var shape : Shape.played()) {
            households.put(
                    shape,
                    IntStream.range(0, shape.households(each))
                            .mapToObj(i -> Household.of(name, shape, i))
                            .toList());
        }
    }

    /** Its households with the cases that they have by now. */
    List<Subject> subjects(Reading reading) {
        return all().stream()
                .map(household ->
                        new Subject(household, cases.of(household, reading), household.acts()))
                .toList();
    }

    /** The same while no more than the file was brought in that opens the cases. */
    List<Subject> opened(Reading reading) {
        return all().stream()
                .map(household ->
                        new Subject(
                                household,
                                cases.of(household, reading),
                                Map.of(household.firstAct(), 1)))
                .toList();
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
                                        household));
    }

    /** What the agencies do then. */
    void goOn() {
        households.forEach((shape, some) -> shape.goOn(agencies, some));
    }

    private List<Household> all() {
        return households.values().stream().flatMap(List::stream).toList();
    }
}
