package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.drills.Ledger.Effect;
import fr.ancrage.drills.Ledger.Parked;
import fr.ancrage.drills.Ledger.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final Effect OPENED = new Effect("case-service:dossiers/ouvert", "");
    private static final Effect ASKED =
            new Effect("diagnostic-service:affectations/creee", "etape");
    private static final Map<Shape, Map<Effect, Integer>> CALM =
            Map.of(Shape.DIAGNOSTIC, Map.of(OPENED, 1, ASKED, 1));

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
                                        Map.of("A-1", Shape.DIAGNOSTIC),
                                        List.of("A-1"),
                                        1,
                                        new Reading(Map.of(), Map.of(), Map.of(), 0, 0, List.of()),
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
    void poison_may_be_parked_innocents_may_not() {
        var poison = new Parked("q", Balance.POISON + "q", "StreamReadException");
        var innocent = new Parked("q", "dossiers/1/2", "IllegalStateException");
        var all = Map.of(OPENED, 1, ASKED, 1);

        assertThat(balance(all, Map.of("A-1", 1), List.of(poison)).exactlyOnce()).isTrue();
        var balance = balance(all, Map.of("A-1", 1), List.of(poison, innocent));
        assertThat(balance.innocents()).isEqualTo(1);
        assertThat(balance.exactlyOnce()).isFalse();
    }

    private static Balance balance(
            Map<Effect, Integer> found, Map<String, Integer> acts, List<Parked> parked) {
        return Balance.of(
                Map.of("A-1", Shape.DIAGNOSTIC),
                List.of("A-1"),
                1,
                new Reading(Map.of("d1", found), acts, Map.of("A-1", "d1"), 2, 0, parked),
                CALM);
    }
}
