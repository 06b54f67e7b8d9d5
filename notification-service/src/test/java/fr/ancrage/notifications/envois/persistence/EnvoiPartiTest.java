package fr.ancrage.notifications.envois.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Destinataire.Genre;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.platform.test.contracts.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code envoi.parti.v1} follows its schema, whoever it went to; and an envoi reads back the same.
 */
class EnvoiPartiTest {

    @ParameterizedTest
    @EnumSource(Genre.class)
    void ce_qui_part_suit_son_schema(Genre genre) {
        var envoi =
                Envoi.prepare(
                        "9d2b7c1e-9999-3f0c-9b0e-2f7d3c1a9e11",
                        new Contenu(
                                "0b6c7c1e-5a0e-3f0c-9b0e-2f7d3c1a9e11",
                                "21",
                                "21231",
                                "212",
                                "PRIVE",
                                "CP",
                                "CP_MENAGE_PRIVE",
                                "l",
                                "QUESTIONNAIRE",
                                "s",
                                "p",
                                List.of("ADRESSE_ADIL"),
                                true,
                                LocalDate.of(2026, 11, 27),
                                "/",
                                Map.of("acte", "2026-11-12")),
                        new Destinataire(
                                genre, genre == Genre.ORGANISATION ? "cd-21" : null, null, false),
                        Canal.PORTAIL,
                        "C1",
                        Set.of("cd-21"),
                        3,
                        LocalDate.of(2026, 11, 20));
        assertThat(
                        Contract.of("notifications", "envoi.parti.v1")
                                .violations(
                                        MongoEnvois.parti(
                                                envoi, "0b6c7c1e-5a0e-3f0c-9b0e-2f7d3c1a9e11")))
                .isEmpty();
        assertThat(EnvoiDocument.toDomain(envoi.id(), EnvoiDocument.from(envoi))).isEqualTo(envoi);
    }
}
