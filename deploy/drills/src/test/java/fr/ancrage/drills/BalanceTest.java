package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.drills.Ledger.Effect;
import fr.ancrage.drills.Ledger.Parked;
import fr.ancrage.drills.Ledger.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final Effect OPENED = new Effect("case-service:dossiers/ouvert", "");
    private static final Effect ASKED =
            new Effect("diagnostic-service:affectations/creee", "etape");
    private static final Map<Shape, Map<Effect, Integer>> CALM =
            Map.of(Shape.DIAGNOSTIC, Map.of(OPENED, 1, ASKED, 1));
    private static final Household HOUSEHOLD = new Household("A", Shape.DIAGNOSTIC);

    @Test
    void what_a_calm_day_has_is_exactly_once() {
        var balance = balance(Map.of(OPENED, 1, ASKED, 1), Map.of("A-1", 1), List.of());

        assertThat(balance.exactlyOnce()).isTrue();
        assertThat(balance.effects()).isEqualTo(2);
    }

    @Test
    void an_effect_that_is_missing_is_lost_and_named() {
        var balance = balance(Map.of(OPENED, 1), Map.of("A-1", 1), List.of());

        assertThat(balance.lost()).isEqualTo(1);
        assertThat(balance.exactlyOnce()).isFalse();
        assertThat(balance.differences()).singleElement().asString().contains("affectations/creee");
    }

    @Test
    void an_effect_twice_an_unknown_one_and_a_mail_twice_are_doubled() {
        var unknown = new Effect("rehousing-service:vivier/entree", "avis");
        var balance = balance(Map.of(OPENED, 1, ASKED, 2, unknown, 1), Map.of("A-1", 1), List.of());

        assertThat(balance.doubled()).isEqualTo(2);
        assertThat(balance.withMailsTwice(1).doubled()).isEqualTo(3);
    }

    @Test
    void an_act_that_no_journal_knows_is_lost_and_its_case_with_it() {
        assertThat(
                        Balance.of(
                                        List.of(subject(HOUSEHOLD)),
                                        1,
                                        reading(Map.of(), Map.of(), Map.of(), List.of()),
                                        CALM)
                                .lost())
                .isEqualTo(3);
    }

    @Test
    void messages_that_nobody_takes_keep_a_balance_open() {
        var balance = balance(Map.of(OPENED, 1, ASKED, 1), Map.of("A-1", 1), List.of());

        assertThat(balance.withQueued(Map.of()).closed()).isTrue();
        var queued = balance.withQueued(Map.of("rehousing-service.quitterVivier", 44));
        assertThat(queued.exactlyOnce()).isTrue();
        assertThat(queued.closed()).isFalse();
        assertThat(queued.differences()).singleElement().asString().contains("44 messages");
    }

    @Test
    void what_waits_to_be_published_keeps_a_balance_open_and_is_named() {
        var waiting = List.of("case-service:dossiers");
        var balance =
                Balance.of(
                        List.of(),
                        0,
                        new Reading(Map.of(), Map.of(), Map.of(), Map.of(), 0, waiting, List.of()),
                        CALM);

        assertThat(balance.exactlyOnce()).isTrue();
        assertThat(balance.closed()).isFalse();
        assertThat(balance.differences()).singleElement().asString().startsWith(waiting.getFirst());
    }

    @Test
    void poison_may_be_parked_innocents_may_not() {
        var poison = new Parked("q", Balance.POISON + "q", "StreamReadException");
        var innocent = new Parked("q", "dossiers/1/2", "IllegalStateException");
        var all = Map.of(OPENED, 1, ASKED, 1);

        assertThat(balance(all, Map.of("A-1", 1), List.of(poison)).exactlyOnce()).isTrue();
        var balance = balance(all, Map.of("A-1", 1), List.of(poison, innocent));
        assertThat(balance.innocents()).isEqualTo(1);
        assertThat(balance.differences()).containsExactly("q: parked, IllegalStateException");
        assertThat(balance.exactlyOnce()).isFalse();
    }

    @Test
    void of_an_erased_household_only_the_erasures_of_the_services_are_left() {
        var erased = subject(new Household("E", Shape.EFFACEMENT), "d1");
        var calm = Balance.calm(List.of(erased), reading(Map.of(), Map.of(), Map.of(), List.of()));
        var proof = Objects.requireNonNull(calm.get(Shape.EFFACEMENT));

        var gone =
                Balance.of(
                        List.of(erased),
                        1,
                        reading(Map.of(), Map.of("d1", proof), Map.of(), List.of()),
                        calm);
        assertThat(gone.exactlyOnce()).isTrue();

        var left = new HashMap<>(proof);
        left.put(OPENED, 1);
        var back =
                Balance.of(
                        List.of(erased),
                        1,
                        reading(Map.of(), Map.of("d1", left), Map.of("E-1", 1), List.of()),
                        calm);
        assertThat(back.doubled()).isEqualTo(2);
    }

    @Test
    void a_household_with_two_cases_has_the_effects_of_both() {
        var both = Map.of("d1", Map.of(OPENED, 1), "d2", Map.of(OPENED, 1, ASKED, 1));
        var subject = subject(HOUSEHOLD, "d1", "d2");

        assertThat(reading(both, Map.of(), Map.of(), List.of()).of(subject))
                .isEqualTo(Map.of(OPENED, 2, ASKED, 1));
    }

    private static Balance balance(
            Map<Effect, Integer> found, Map<String, Integer> acts, List<Parked> parked) {
        return Balance.of(
                List.of(subject(HOUSEHOLD, "d1")),
                1,
                reading(Map.of("d1", found), Map.of(), acts, parked),
                CALM);
    }

    private static Subject subject(Household household, String... cases) {
        return new Subject(household, Set.of(cases), household.acts());
    }

    private static Reading reading(
            Map<String, Map<Effect, Integer>> effects,
            Map<String, Map<Effect, Integer>> traces,
            Map<String, Integer> acts,
            List<Parked> parked) {
        return new Reading(effects, traces, acts, Map.of(), 2, List.of(), parked);
    }
}
