package fr.ancrage.drills;

import fr.ancrage.drills.Ledger.Reading;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The case of each act, once the platform has it; what was found stays known after an erasure. */
final class Cases {

    private final Ledger ledger;
    private final Insistence insistence;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Cases(Ledger ledger, Insistence insistence) {
        this.ledger = ledger;
        this.insistence = insistence;
    }

    /** The case that a household's first act opened. */
    String of(Household household) {
        return ofAct(household.firstAct());
    }

    String ofAct(String number) {
        return known.computeIfAbsent(
                number,
                act -> insistence.patiently("the case of " + act, () -> ledger.caseOf(act)));
    }

    /** All that its acts opened, as the platform has them or as they were known. */
    Set<String> of(Household household, Reading reading) {
        return household.acts().keySet().stream()
                .flatMap(act ->
                        Stream.concat(
                                reading.casesOfAct().getOrDefault(act, Set.of()).stream(),
                                Stream.ofNullable(known.get(act))))
                .collect(Collectors.toSet());
    }
}
