package fr.ancrage.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownContentTest {

    private static String shown(String json) {
        return ShownContent.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ids_days_codes_and_figures_are_shown() {
        var ours =
                "{\"id\":\"3f0c1e9a-0a51-4c55-9f7e-0d9c2a3b4c5d\",\"le\":\"2026-11-26\","
                        + "\"a\":\"2026-11-26T08:00:00Z\",\"etat\":\"A_ACCEPTER\",\"departement\":\"21\","
                        + "\"commune\":\"21231\",\"n\":3,\"vrai\":true}";

        assertThat(shown(ours)).isEqualTo(ours);
    }

    @Test
    void whatever_else_a_text_says_stays_hidden_wherever_it_stands() {
        assertThat(
                        shown(
                                "{\"nom\":\"QUETZALBRUME\",\"liste\":[{\"tel\":\"0639984157\"},\"deux mots\"]}"))
                .isEqualTo("{\"nom\":\"…\",\"liste\":[{\"tel\":\"…\"},\"…\"]}");
        assertThat(shown("Oswaldine, not JSON")).isEqualTo("…");
    }
}
