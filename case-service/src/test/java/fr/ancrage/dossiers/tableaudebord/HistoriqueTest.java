package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.habilitation.Role;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoriqueTest {

    private static final Phrases PHRASES =
            new Phrases(new TerritoireDossiers("21", List.of(), List.of()));

    private static Map<String, Object> details(Role role, String type, Document fait) {
        return HistoriqueReponse.de(
                        new JournalEntry(1, type, Instant.EPOCH, "tache:x", null, false, fait),
                        role.classes(),
                        "o",
                        PHRASES)
                .orElseThrow()
                .details();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BAILLEUR", "COMMISSAIRE_JUSTICE", "ORGANISME_PAYEUR", "SIAO", "ADIL"})
    void le_dossier_d_un_autre_menage_ne_se_devine_pas(Role role) {
        assertThat(
                        details(
                                role,
                                "dossier.reunion-proposee",
                                new Document("candidat", "autre")
                                        .append("raisons", List.of("TELEPHONE"))))
                .isEmpty();
        assertThat(
                        details(
                                role,
                                "dossier.acte-separe",
                                new Document("acte", "A1").append("vers", "autre")))
                .containsOnlyKeys("acte");
    }

    @Test
    void qui_tient_le_dossier_lit_avec_lequel_il_se_rapproche() {
        assertThat(
                        details(
                                Role.SECRETARIAT,
                                "dossier.reunion-proposee",
                                new Document("candidat", "autre")))
                .containsOnlyKeys("candidat");
    }
}
