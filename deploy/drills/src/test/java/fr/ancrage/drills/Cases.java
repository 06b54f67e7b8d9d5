package fr.ancrage.drills;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
}
