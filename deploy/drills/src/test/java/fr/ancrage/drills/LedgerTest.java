package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String ERASED = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @Test
    void an_erased_case_is_found_in_whatever_field_key_or_text() {
        var said = "/dossiers/" + ERASED + "/lettres";
        for (var holder :
                List.of(
                        new Document("_id", ERASED),
                        new Document("a", new Document("b", List.of(OTHER, ERASED))),
                        new Document("a", Arrays.asList(null, new Document(ERASED, 1))),
                        new Document("a", said),
                        new Document("a", UUID.fromString(ERASED)))) {
            assertThat(Ledger.named(Set.of(ERASED), holder)).containsExactly(ERASED);
        }
    }

    @Test
    void who_is_not_erased_is_not_named() {
        var document = new Document("_id", OTHER).append("a", null).append("b", 3).append("c", "x");

        assertThat(Ledger.named(Set.of(ERASED), document)).isEmpty();
    }
}
