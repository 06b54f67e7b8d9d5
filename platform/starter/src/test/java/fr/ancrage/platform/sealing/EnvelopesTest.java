package fr.ancrage.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EnvelopesTest {

    private static final byte[] CONTENT = "contenu".getBytes(StandardCharsets.UTF_8);
    private static final String FIRST = key();
    private static final String SECOND = key();

    private static String key() {
        return Base64.getEncoder().encodeToString(Sealing.newKey());
    }

    private final Envelopes before = Envelopes.of(Map.of("21.1", FIRST));
    private final Envelopes during = Envelopes.of(Map.of("21.1", FIRST, "21.2", SECOND));
    private final Envelopes after = Envelopes.of(Map.of("21.2", SECOND));

    @Test
    void what_was_sealed_names_its_key_and_opens_in_its_context_alone() {
        var sealed = before.seal("21", "fiches/1/note", CONTENT);

        assertThat(before.keyOf(sealed)).isEqualTo("21.1");
        assertThat(before.open("fiches/1/note", sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("contenu");
        assertThat(before.seal("21", "fiches/1/note", CONTENT)).isNotEqualTo(sealed);
        assertThatIllegalArgumentException().isThrownBy(() -> before.open("fiches/2/note", sealed));
    }

    @Test
    void one_byte_changed_anywhere_and_it_does_not_open() {
        var sealed = before.seal("21", "fiches/1", CONTENT);

        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> before.open("fiches/1", changed)))
                    .as("byte %d", i)
                    .isNotNull();
        }
    }

    @Test
    void a_new_key_seals_what_comes_and_the_former_one_still_opens() {
        var old = before.seal("21", "fiches/1", CONTENT);

        assertThat(during.keyOf(during.seal("21", "fiches/1", CONTENT))).isEqualTo("21.2");
        assertThat(during.open("fiches/1", old)).isEqualTo(CONTENT);
        assertThat(during.formerKeys()).containsExactly("21.1");
    }

    @Test
    void wrapped_anew_it_opens_without_the_former_key() {
        var rewrapped = during.rewrap(before.seal("21", "fiches/1", CONTENT));

        assertThat(after.open("fiches/1", rewrapped)).isEqualTo(CONTENT);
        assertThat(during.rewrap(rewrapped)).isEqualTo(rewrapped);
    }

    @Test
    void removed_too_early_a_key_is_named() {
        var old = before.seal("21", "fiches/1", CONTENT);

        assertThatIllegalStateException()
                .isThrownBy(() -> after.open("fiches/1", old))
                .withMessageContaining("21.1");
    }

    @Test
    void a_key_can_be_there_before_it_is_used() {
        var announced = Envelopes.of(Map.of("21.1", FIRST, "21.2", SECOND, "21.current", "1\n"));

        assertThat(announced.currentKey("21")).isEqualTo("21.1");
        assertThat(announced.open("fiches/1", after.seal("21", "fiches/1", CONTENT)))
                .isEqualTo(CONTENT);
        assertThatIllegalStateException()
                .isThrownBy(() -> Envelopes.of(Map.of("21.1", FIRST, "21.current", "2")));
    }

    @Test
    void each_departement_has_its_own() {
        var both = Envelopes.of(Map.of("21.1", FIRST, "77.1", SECOND));

        assertThat(both.keyOf(both.seal("77", "fiches/1", CONTENT))).isEqualTo("77.1");
        assertThatIllegalStateException()
                .isThrownBy(() -> both.seal("99", "fiches/1", CONTENT))
                .withMessageContaining("ANCRAGE_SEALING_KEYS_99_1");
    }

    @Test
    void a_wrong_key_is_refused_and_not_repeated() {
        for (var wrong : new String[] {"c2VjcmV0", "not base 64, s3cret", ""}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Envelopes.of(Map.of("21.1", wrong)))
                    .withMessageContaining("21.1")
                    .withNoCause()
                    .satisfies(e -> {
                        if (!wrong.isEmpty()) {
                            assertThat(e.getMessage()).doesNotContain(wrong);
                        }
                    });
        }
        assertThatIllegalStateException().isThrownBy(() -> Envelopes.of(Map.of("21", FIRST)));
    }

    @Test
    void equal_values_have_equal_tokens_which_do_not_tell_the_value() {
        var token = before.token("21", "categorie", "A");

        assertThat(before.token("21", "categorie", "A")).isEqualTo(token);
        assertThat(before.token("21", "categorie", "B")).isNotEqualTo(token);
        assertThat(before.token("21", "autre", "A")).isNotEqualTo(token);
        assertThat(after.token("21", "categorie", "A")).isNotEqualTo(token);
        assertThat(during.tokens("categorie", "A"))
                .containsExactlyInAnyOrder(token, after.token("21", "categorie", "A"));
    }

    @Test
    void keys_come_from_files_and_from_the_environment(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("21.1"), FIRST + "\n");
        Files.createDirectory(folder.resolve("..data"));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("ANCRAGE_SEALING_KEYS_77_1", SECOND)));
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "file", Map.of("ancrage.sealing.folder", folder.toString())));
        var properties =
                Binder.get(environment).bind("ancrage.sealing", SealingProperties.class).get();

        var envelopes = new Envelopes(SealingKeys.of(properties));

        assertThat(envelopes.owners()).containsExactlyInAnyOrder("21", "77");
        assertThat(envelopes.open("x", before.seal("21", "x", CONTENT))).isEqualTo(CONTENT);
        assertThat(properties.toString()).doesNotContain(SECOND);
    }
}
