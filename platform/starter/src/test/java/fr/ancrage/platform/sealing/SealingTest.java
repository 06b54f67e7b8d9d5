package fr.ancrage.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] CONTENT = "contenu".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_sealed_opens_under_its_key_and_its_context() {
        var key = Sealing.newKey();
        var sealed = Sealing.seal(key, "liste/1", CONTENT);

        assertThat(Sealing.open(key, "liste/1", sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("contenu");
        assertThat(Sealing.seal(key, "liste/1", CONTENT)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_with_whichever_key_it_was_sealed_under() {
        var kept = Sealing.newKey();
        var absorbed = Sealing.newKey();
        var sealed = Sealing.seal(absorbed, "liste/1", CONTENT);

        assertThat(Sealing.openWithOneOf(List.of(kept, absorbed), "liste/1", sealed))
                .contains(CONTENT);
        assertThat(Sealing.openWithOneOf(List.of(kept), "liste/1", sealed)).isEmpty();
    }

    @Test
    void without_the_key_nothing_opens() {
        var sealed = Sealing.seal(Sealing.newKey(), "liste/1", CONTENT);

        assertThatThrownBy(() -> Sealing.open(Sealing.newKey(), "liste/1", sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moved_to_another_record_or_changed_it_does_not_open() {
        var key = Sealing.newKey();
        var sealed = Sealing.seal(key, "liste/1", CONTENT);

        assertThatThrownBy(() -> Sealing.open(key, "liste/2", sealed))
                .isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> Sealing.open(key, "liste/1", sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
