package fr.ancrage.dossiers.priorite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.priorite.model.Fait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A priority counts only what its reader may know. */
class FaitsDuDossierTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 27);

    private final Document dossier =
            new Document("stade", "ASSIGNATION")
                    .append("derniereActivite", "2026-10-28")
                    .append("prochaineEcheance", new Document("date", "2026-11-30"))
                    .append("anomalies", List.of(new Document("code", "NOTIFICATION_TARDIVE")))
                    .append("situation", new Document("enfants", 2))
                    .append("dette", new Document("montant", "3499.99"))
                    .append("bail", new Document("loyer", "450").append("charges", "50"))
                    .append(
                            "suites",
                            new Document("retours", List.of(new Document("carence", true))));

    @Test
    void qui_lit_tout_compte_tout() {
        assertThat(faits(ClasseDonnees.P, ClasseDonnees.S, ClasseDonnees.D))
                .isEqualTo(
                        Map.of(
                                Fait.STADE, 2L,
                                Fait.ANOMALIES, 1L,
                                Fait.JOURS_SANS_ACTIVITE, 30L,
                                Fait.JOURS_AVANT_ECHEANCE, 3L,
                                Fait.ENFANTS, 2L,
                                Fait.DETTE_EN_MOIS, 6L,
                                Fait.CARENCES, 1L));
    }

    @Test
    void ni_les_enfants_ni_une_carence_ne_sont_dits_a_qui_ne_lit_pas_le_social() {
        assertThat(faits(ClasseDonnees.I, ClasseDonnees.C, ClasseDonnees.P, ClasseDonnees.D))
                .doesNotContainKeys(Fait.ENFANTS, Fait.CARENCES)
                .containsKey(Fait.DETTE_EN_MOIS);
    }

    @Test
    void ni_la_dette_a_qui_ne_lit_pas_la_dette() {
        assertThat(faits(ClasseDonnees.I, ClasseDonnees.P)).doesNotContainKey(Fait.DETTE_EN_MOIS);
    }

    @Test
    void ni_rien_a_qui_ne_lit_que_l_identite() {
        assertThat(faits(ClasseDonnees.I, ClasseDonnees.C, ClasseDonnees.K)).isEmpty();
    }

    @Test
    void une_procedure_terminee_n_a_pas_de_priorite() {
        dossier.append("stade", "CLOS");
        assertThat(faits(ClasseDonnees.P, ClasseDonnees.S, ClasseDonnees.D)).isEmpty();
    }

    @Test
    void une_echeance_passee_n_est_plus_a_venir() {
        dossier.append("prochaineEcheance", new Document("date", "2026-11-26"));
        assertThat(faits(ClasseDonnees.P)).doesNotContainKey(Fait.JOURS_AVANT_ECHEANCE);
        dossier.append("prochaineEcheance", new Document("date", "2026-11-27"));
        assertThat(faits(ClasseDonnees.P)).containsEntry(Fait.JOURS_AVANT_ECHEANCE, 0L);
    }

    private Map<Fait, Long> faits(ClasseDonnees... classes) {
        return FaitsDuDossier.de(dossier, Set.of(classes), AUJOURDHUI);
    }
}
