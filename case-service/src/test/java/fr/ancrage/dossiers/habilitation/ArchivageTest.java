package fr.ancrage.dossiers.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.territoire.model.DureesDAcces;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that ended long enough ago leaves lists and work; the secretariat still reads it. */
class ArchivageTest {

    private static final LocalDate TERMINE = LocalDate.of(2025, 11, 20);

    private static TerritoireDossiers territoire(@Nullable Period archivage) {
        return new TerritoireDossiers(
                "21",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                archivage,
                DureesDAcces.SANS_CHARTE);
    }

    private static Dossier dossier(Nature nature) {
        return Dossier.ouvrir(
                        "d1",
                        "21-2025-000001",
                        new ActeRecu(
                                "A1",
                                "21",
                                EtapeProcedure.de(
                                        nature,
                                        TERMINE,
                                        new Precisions(
                                                TERMINE, null, null, null, null, null, null, null,
                                                null)),
                                Parc.PRIVE,
                                "212",
                                List.of(new Personne("Mme", "Exemple", "Anne")),
                                new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                                Set.of(),
                                new Bailleur(null, null, "orvitis"),
                                Bail.INCONNU,
                                null,
                                null,
                                null,
                                null,
                                Set.of("IMPAYE"),
                                new SituationSociale(2, "APL", true, "CAF", List.of("cd-21")),
                                ComplementsMenage.AUCUN),
                        1,
                        Provenance.saisie(),
                        "m1",
                        null,
                        false,
                        TERMINE)
                .dossier();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true", "2026-11-21, true"})
    void un_dossier_termine_quitte_les_listes_le_jour_venu(LocalDate jour, boolean archive) {
        var jetons = Jeton.pour(dossier(Nature.PV_EXPULSION), territoire(Period.ofYears(1)), jour);

        if (archive) {
            assertThat(jetons).containsExactly("archive:21");
        } else {
            assertThat(jetons).contains("dep:21", "bailleur:orvitis", "org:cd-21");
        }
    }

    @Test
    void un_dossier_en_cours_ou_une_charte_sans_duree_n_archive_rien() {
        var tard = TERMINE.plusYears(40);

        assertThat(Jeton.pour(dossier(Nature.ASSIGNATION), territoire(Period.ofYears(1)), tard))
                .contains("dep:21");
        assertThat(Jeton.pour(dossier(Nature.PV_EXPULSION), territoire(null), tard))
                .contains("dep:21");
    }

    @Test
    void le_secretariat_lit_un_dossier_archive_n_y_ecrit_pas_et_ne_le_trouve_dans_aucune_liste() {
        var secretariat =
                new Acces(
                        List.of(
                                new Acces.Droit(
                                        Role.SECRETARIAT,
                                        Set.of("dep:21", Jeton.archive("21")),
                                        Set.of())),
                        Set.of("21"),
                        fr.ancrage.dossiers.territoire.model.Ressort.DEPARTEMENT);

        assertThat(secretariat.classes(List.of("archive:21"))).isNotEmpty();
        assertThat(secretariat.classes(List.of("archive:77"))).isEmpty();
        assertThat(secretariat.tient(List.of("archive:21"))).isFalse();
        assertThat(secretariat.jetons()).containsExactly("dep:21");
    }
}
