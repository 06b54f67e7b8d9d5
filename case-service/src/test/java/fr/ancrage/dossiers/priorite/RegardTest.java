package fr.ancrage.dossiers.priorite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Role;
import fr.ancrage.dossiers.priorite.regles.LecturePriorite;
import fr.ancrage.dossiers.territoire.model.Ressort;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order by priority counts for a reader what the list shows them, and never more. */
class RegardTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 27);

    private final Document dossier =
            new Document("stade", "ASSIGNATION")
                    .append("derniereActivite", "2026-08-01")
                    .append("situation", new Document("enfants", 2))
                    .append("dette", new Document("montant", "3499.99"))
                    .append("bail", new Document("loyer", "450").append("charges", "50"))
                    .append(
                            "suites",
                            new Document("retours", List.of(new Document("carence", true))));

    @ParameterizedTest
    @EnumSource
    void chaque_role_qui_lit_la_procedure_est_range_par_ce_qu_il_peut_savoir(Role role) {
        var regard = Regard.de(role.classes());

        assertThat(regard.isPresent()).isEqualTo(role.classes().contains(ClasseDonnees.P));
        regard.ifPresent(r ->
                assertThat(FaitsDuDossier.de(dossier, r.classes(), AUJOURDHUI))
                        .isEqualTo(FaitsDuDossier.de(dossier, role.classes(), AUJOURDHUI)));
    }

    @Test
    void chaque_regard_voit_ce_que_voit_le_precedent() {
        assertThat(
                        Arrays.stream(Regard.values())
                                .map(r ->
                                        FaitsDuDossier.de(dossier, r.classes(), AUJOURDHUI).size())
                                .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void qui_lit_moins_de_certains_dossiers_est_range_par_ce_qu_il_lit_de_tous() {
        assertThat(Regard.de(acces(Role.OPERATEUR, Role.COMMISSAIRE_JUSTICE)))
                .contains(Regard.PROCEDURE);
        assertThat(Regard.de(acces(Role.OPERATEUR, Role.BAILLEUR))).contains(Regard.DETTE);
        assertThat(Regard.de(acces(Role.BAILLEUR, Role.FORCES_SECURITE))).isEmpty();
        assertThat(Regard.de(acces())).isEmpty();
    }

    @Test
    void un_arrondissement_est_dans_le_departement_dont_le_secretariat_lit_tout() {
        assertThat(Regard.de(acces(Role.GESTIONNAIRE))).contains(Regard.RAPPORT);
        assertThat(Regard.de(acces(Role.SECRETARIAT, Role.GESTIONNAIRE))).contains(Regard.SOCIAL);
    }

    @Test
    void les_points_de_chaque_regard_sont_ceux_de_ses_raisons() {
        assertThat(new Urgences(LecturePriorite.reglesPriorite()).points(dossier, AUJOURDHUI))
                .isEqualTo(
                        new Document(
                                Map.of("procedure", 25, "dette", 40, "rapport", 52, "social", 67)));
    }

    private static Acces acces(Role... roles) {
        return new Acces(
                Arrays.stream(roles)
                        .map(r -> new Acces.Droit(r, Set.of("mot:" + r), Set.of()))
                        .toList(),
                Set.of(),
                Ressort.DEPARTEMENT);
    }
}
