package fr.ancrage.dossiers.conservation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.platform.test.contracts.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves follows its schema: ids alone. */
class ContratEffacementTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static Effacement prepare(String objet, @Nullable LocalDate jusqua) {
        return Effacement.preparer(
                new Foyer(
                        "21",
                        Set.of("m1"),
                        List.of(new Foyer.Procedure("d1", "21-2026-000001", "m1", null, null))),
                objet,
                jusqua,
                Effacement.Origine.DEMANDE,
                "OPPOSITION",
                JOUR);
    }

    @ParameterizedTest
    @CsvSource({"'',", "RAPPORT_SOCIAL,", "COURRIER_ENVOYE,2024-11-20"})
    void un_effacement_lance_se_dit_a_tous_et_ne_nomme_personne(
            String objet, @Nullable LocalDate jusqua) {
        var avant = prepare(objet, jusqua);

        var evenement = MongoEffacements.evenement(avant, avant.lancer());

        assertThat(evenement.published()).isTrue();
        assertThat(evenement.type()).isEqualTo("dossier.efface.v1");
        assertThat(Contract.of("dossiers", evenement.type()).violations(evenement.data()))
                .isEmpty();
        assertThat(evenement.data().toString()).doesNotContain("21-2026-000001");
    }

    @Test
    void un_effacement_abandonne_ne_se_dit_a_personne() {
        var avant = prepare("", null);

        assertThat(MongoEffacements.evenement(avant, avant.abandonner()).published()).isFalse();
    }
}
